import { languageTag } from '../../../text/text-language';
import { attributeOf } from '../../node';
import type { ArticleSummary } from '../../contract';
import { readOutline, type Outline } from '../../outline';
import { drain } from '../../work';
import { addressesOf } from './address';
import { chooseRecords } from './choose';
import { groupBy } from './group-by';
import { type Line, readLines } from './lines';
import { findLists } from './lists';
import type { ListingOptions, ListingRecord } from './record';
import { buildRecord } from './fields';
import { TextTree } from './tree';
import { readUnits, type TitleUnit } from './units';

export type { ListingOptions, ListingRecord, TextRun } from './record';
export { textOfLines, textOfRuns } from './runs';

/** What may have been read of the page before: its outline, and the lines of that. */
interface ReadBefore {
  outline?: Outline;
  lines?: Line[];
}

/**
 * The repeated records of a listing page with the nodes that they are made of, in reading order; [] where there are none.
 * `outline`, `lines`: the page as already read, so that it is walked only once.
 */
export function extractRecords(
  document: Document,
  options: ListingOptions & ReadBefore = {},
): ListingRecord[] {
  return mineRecords(document, options, null);
}

/** The article records of any listing page, ordinary ones included; [] where there are none. Changes nothing, never throws. */
export function extractListing(document: Document, options: ListingOptions = {}): ArticleSummary[] {
  try {
    return extractRecords(document, options).map((record) => record.summary);
  } catch (error) {
    console.debug('Winnow could not read the list', error); // a hostile page costs its own list, nothing else
    return [];
  }
}

/** The main content of an article page: the text that no related list may take from. */
interface MainText {
  blocks: readonly { runs: readonly { node: Text }[] }[];
}

/** The records of a related list beneath the main content of an article page (role 'related'); [] where there is none. */
export function extractRelated(
  document: Document,
  main: MainText | null,
  options: ListingOptions & ReadBefore = {},
): ListingRecord[] {
  const inMain = new Set(main?.blocks.flatMap((block) => block.runs.map(({ node }) => node)));
  const records = mineRecords(document, options, inMain);
  for (const record of records) record.summary.role = 'related';
  return records;
}

function mineRecords(
  document: Document,
  options: ListingOptions & ReadBefore,
  inMain: ReadonlySet<Text> | null,
): ListingRecord[] {
  const url = options.url ?? document.URL;
  const outline = options.outline ?? drain(readOutline(document, url));
  const tree = new TextTree(options.lines ?? readLines(outline));
  const isRelated = inMain !== null;
  const units = isRelated ? unitsAfter(readUnits(tree.lines), tree, inMain) : readUnits(tree.lines);
  const lists = findLists(units, tree, url, isRelated);
  const chosen = chooseRecords(lists, units, tree, outline.title, url);
  const addresses = addressesOf(url);
  const language = languageOf(document);
  const facts = { url, language, tag: languageTag(language) };
  return chosen.map(({ region, list, group }) =>
    buildRecord(region, list, group, addresses(list)(region), facts),
  );
}

/** A related list stands after the text that it is related to; without any main text, anywhere. */
function unitsAfter(units: readonly TitleUnit[], tree: TextTree, inMain: ReadonlySet<Text>): TitleUnit[] {
  const mainLines = tree.lines.filter(({ runs }) => runs.some(({ node }) => inMain.has(node)));
  const start = mainLines[Math.floor(mainLines.length / 2)]?.index ?? -1;
  const after = units.filter(({ line }) => line.index > start);
  const placeOf = ({ kind, element }: TitleUnit) => `${kind}${tree.pathOf(element)}`;
  const outside = after.filter(({ runs }) => !runs.some(({ node }) => inMain.has(node)));
  const repeated = groupBy(outside, placeOf).filter(({ length }) => length > 2);
  const places = new Set(repeated.map(([unit]) => placeOf(unit!)));
  // Where the text took the list's beginning for its own end, the rest of the list tells.
  const isOfList = (unit: TitleUnit) => unit.link !== null && unit.share > 0.8 && places.has(placeOf(unit));
  return after.filter((unit) => !unit.runs.some(({ node }) => inMain.has(node)) || isOfList(unit));
}

/** `document.documentElement` can be hidden by `<img name=documentElement>`. */
function languageOf(document: Document): string {
  for (const child of Object.values(document.childNodes)) {
    if (child.nodeType === 1) return attributeOf(child as Element, 'lang');
  }
  return '';
}
