import { attributeOf, hasInside } from '../../node';
import type { ArticleSummary } from '../../contract';
import { readOutline, type Outline } from '../../outline';
import { addressesOf } from './address';
import { chooseRecords } from './choose';
import { readLines } from './lines';
import { findLists } from './lists';
import type { ListingOptions, ListingRecord } from './record';
import { buildRecord } from './fields';
import { TextTree } from './tree';
import { readUnits } from './units';

export type { ListingOptions, ListingRecord, TextRun } from './record';
export { textOfLines, textOfRuns } from './runs';

/**
 * The repeated records of a listing page with the nodes that they are made of, in reading order; [] where there are none.
 * `outline`: the page as already read, so that it is walked only once.
 */
export function extractRecords(
  document: Document,
  options: ListingOptions & { outline?: Outline } = {},
): ListingRecord[] {
  const url = options.url ?? document.URL;
  const outline = options.outline ?? drain(readOutline(document, url));
  const tree = new TextTree(readLines(outline));
  const units = readUnits(tree.lines);
  const chosen = chooseRecords(findLists(units, tree, url), units, tree, outline.title, url);
  const addresses = addressesOf(url);
  const facts = { url, language: languageOf(document) };
  return chosen.map(({ region, list, group }) =>
    buildRecord(region, list, group, addresses(list)(region), facts),
  );
}

/** The article records of any listing page, ordinary ones included; [] where there are none. Changes nothing, never throws. */
export function extractListing(document: Document, options: ListingOptions = {}): ArticleSummary[] {
  return extractRecords(document, options).map((record) => record.summary);
}

/** The records of a related list beneath the main content of an article page (role 'related'); [] where there is none. */
export function extractRelated(
  document: Document,
  main: Node | null,
  options: ListingOptions & { outline?: Outline } = {},
): ListingRecord[] {
  const records = extractRecords(document, options).filter((record) => !overlaps(record, main));
  for (const record of records) record.summary.role = 'related';
  return records;
}

/** `document.documentElement` can be hidden by `<img name=documentElement>`. */
function languageOf(document: Document): string {
  for (const child of Object.values(document.childNodes)) {
    if (child.nodeType === 1) return attributeOf(child as Element, 'lang');
  }
  return '';
}

function overlaps(record: ListingRecord, main: Node | null): boolean {
  return main !== null && record.nodes.some((node) => hasInside(main, node));
}

function drain<T>(steps: Generator<void, T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
