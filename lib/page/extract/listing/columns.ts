import { attributeOf, closestOf } from '../../node';
import { isDateLine } from './dates';
import type { Line } from './lines';
import type { Region } from './regions';
import type { TextTree } from './tree';
import { widthOf } from './width';

/** The lines that stand at the same place of their records: one field of the listing (partial tree alignment, Zhai and Liu, 2005). */
export interface Column {
  lines: Line[];
  /** How many records have it. */
  records: number;
  meanWidth: number;
  /** Shares of its lines, 0–1. */
  /** Share of the text that lies in links, 0–1. */
  linkDensity: number;
  distinct: number;
  dated: number;
  sentences: number;
  /** Share of the text that all its lines have in common at their beginning, 0–1: labels of the site, not an author's words. */
  common: number;
}

const MAX_CELLS = 40;

/** Groups the lines of all records by their place in the record. Shared by all lines of a place: the same object. */
export function alignColumns(regions: readonly Region[], tree: TextTree): Map<Line, Column> {
  const places = new Map<string, { lines: Line[]; records: Set<Region> }>();
  const classes = frequentClasses(regions);
  for (const region of regions) {
    for (const line of region.lines) {
      const key = placeOf(line, region, tree, classes);
      const place = places.get(key) ?? { lines: [], records: new Set<Region>() };
      place.lines.push(line);
      place.records.add(region);
      places.set(key, place);
    }
  }
  const columns = new Map<Line, Column>();
  for (const { lines, records } of places.values()) {
    const column = describe(lines, records.size);
    for (const line of lines) columns.set(line, column);
  }
  return columns;
}

function placeOf(line: Line, region: Region, tree: TextTree, classes: ReadonlySet<string>): string {
  const own = attributeOf(line.element, 'class');
  const isOwnLink = line.link !== null && line.link === region.unit.link;
  const mark =
    line.isMore === true ? 'm' : line.headingLevel > 0 ? 'h' : line.link !== null && !isOwnLink ? 'a' : 't';
  const side = line.index < region.unit.line.index ? 'before' : 'after';
  const cell = cellOf(line.element);
  return `${mark} ${side} ${cell} ${tree.pathOf(line.element)} ${classes.has(own) ? own : ''}`;
}

/** Which cell of its row: cells of a table are told apart by their place alone. */
function cellOf(element: Element): number {
  const cell = closestOf(element, 'td,th');
  let index = 0;
  for (let at = cell; at !== null && index < MAX_CELLS; at = at.previousElementSibling) index += 1;
  return index;
}

/** Classes that several records share; a class of one record's own (a hash, a post's number) says nothing of the place. */
function frequentClasses(regions: readonly Region[]): Set<string> {
  const counts = new Map<string, Set<Region>>();
  for (const region of regions) {
    for (const line of region.lines) {
      const own = attributeOf(line.element, 'class');
      const seen = counts.get(own) ?? new Set<Region>();
      counts.set(own, seen.add(region));
    }
  }
  const frequent = new Set<string>();
  for (const [name, seen] of counts) if (seen.size >= Math.max(2, regions.length * 0.2)) frequent.add(name);
  return frequent;
}

function describe(lines: Line[], records: number): Column {
  const share = (test: (line: Line) => boolean) => lines.filter((line) => test(line)).length / lines.length;
  return {
    lines,
    records,
    meanWidth: lines.reduce((sum, line) => sum + widthOf(line.text), 0) / lines.length,
    linkDensity: lines.reduce((sum, line) => sum + linkDensityOf(line), 0) / lines.length,
    distinct: new Set(lines.map((line) => line.text)).size / lines.length,
    dated: share((line) => isDateLine(line.text)),
    sentences: share((line) => isSentence(line.text)),
    common: lines.length < 3 ? 0 : commonPrefix(lines) / Math.max(1, meanLength(lines)),
  };
}

/** Ends like a sentence, or is cut like a teaser. */
export function isSentence(text: string): boolean {
  return /[.!?。！？…।؟”」]["')\]]?\s*$/.test(text.slice(-8)) && text.length >= 12;
}

function linkDensityOf(line: Line): number {
  let all = 0;
  let linked = 0;
  for (const { start, end, link } of line.runs) {
    all += end - start;
    if (link !== null) linked += end - start;
  }
  return linked / Math.max(1, all);
}

function meanLength(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0) / lines.length;
}

function commonPrefix(lines: readonly Line[]): number {
  const texts = lines.map(({ text }) => text.slice(0, 200)).toSorted();
  const [first, last] = [
    texts[Math.floor(texts.length * 0.1)] ?? '',
    texts[Math.floor(texts.length * 0.9)] ?? '',
  ];
  let length = 0;
  while (length < first.length && first[length] === last[length]) length += 1;
  return length;
}
