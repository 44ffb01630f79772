import type { ArticleSummary } from '../../contract';
import { readOutline, type Outline } from '../../outline';
import { readLines, type Line } from './lines';
import type { ListingOptions, ListingRecord } from './record';
import { textOfLines } from './runs';

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
  const lines = readLines(outline);
  const titles = bestTitles(lines);
  return titles.map((title, i) => recordOf(title, lines, titles[i + 1], url));
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
  return records.map((record) => ({ ...record, summary: { ...record.summary, role: 'related' } }));
}

function overlaps(record: ListingRecord, main: Node | null): boolean {
  return main !== null && record.nodes.some((node) => main.contains(node));
}

function bestTitles(lines: Line[]): Line[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    if (line.link === null && line.headingLevel === 0) continue;
    if (line.text.length < 8) continue;
    const key = tagPath(line.element);
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  let best: Line[] = [];
  for (const group of groups.values()) if (group.length >= 3 && weight(group) > weight(best)) best = group;
  return best;
}

function weight(group: Line[]): number {
  return group.reduce((sum, line) => sum + line.text.length * (line.headingLevel > 0 ? 3 : 1), 0);
}

function tagPath(element: Element): string {
  const names: string[] = [];
  for (let at: Element | null = element; at !== null; at = at.parentElement) names.push(at.localName);
  return names.join('<');
}

function recordOf(title: Line, lines: Line[], next: Line | undefined, url: string): ListingRecord {
  const body: Line[] = [];
  for (const line of lines.slice(title.index + 1, next?.index ?? title.index + 3)) {
    if (line.link === null) body.push(line);
  }
  const summaryLines = body.map((line) => line.runs);
  return {
    summary: {
      role: 'record',
      title: title.text,
      summary: textOfLines(summaryLines),
      url: addressOf(title.link, url),
    },
    nodes: [title.element, ...body.map((line) => line.element)],
    titleRuns: title.runs,
    summaryLines,
    otherRuns: [],
    link: title.link,
    group: 0,
    container: title.element.parentElement ?? title.element,
  };
}

function addressOf(link: Element | null, base: string): string | null {
  const href = link?.getAttribute('href') ?? '';
  if (href === '' || !URL.canParse(href, base)) return null;
  const address = new URL(href, base);
  return /^https?:$/.test(address.protocol) ? address.href : null;
}

function drain<T>(steps: Generator<void, T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
