import { attributeOf, closestOf } from '../../node';
import { isDateLine } from './dates';
import { groupBy } from './group-by';
import type { Line } from './lines';
import type { Region } from './regions';
import type { TextTree } from './tree';
import { widthOf } from './width';

/** The lines that stand at the same place of their records: one field of the listing (partial tree alignment, Zhai and Liu, 2005). */
export interface Column {
  lines: Line[];
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
  const cells = regions.flatMap((region) => region.lines.map((line) => ({ line, region })));
  const classes = frequentClasses(cells, Math.max(2, regions.length * 0.2));
  const columns = new Map<Line, Column>();
  for (const place of groupBy(cells, ({ line, region }) => placeOf(line, region, tree, classes))) {
    const column = describe(place.map(({ line }) => line));
    for (const { line } of place) columns.set(line, column);
  }
  return columns;
}

interface Cell {
  line: Line;
  region: Region;
}

function placeOf(line: Line, region: Region, tree: TextTree, classes: ReadonlySet<string>): string {
  const own = attributeOf(line.element, 'class');
  const isOwnLink = line.link !== null && line.link === region.unit.link;
  const mark =
    line.isMore === true ? 'm' : line.headingLevel > 0 ? 'h' : line.link !== null && !isOwnLink ? 'a' : 't';
  const side = line.index < region.unit.line.index ? 'before' : 'after';
  const cell = placeAmongSiblings(closestOf(line.element, 'td,th'));
  return `${mark} ${side} ${cell} ${tree.pathOf(line.element)} ${classes.has(own) ? own : ''}`;
}

/** Which child of its parent an element is, from 1 on: cells of a table, and boxes without names, are told apart by their place alone. */
export function placeAmongSiblings(element: Element | null): number {
  let index = 0;
  // A form can hide its own sibling behind two inputs of that name.
  for (let at = element; at !== null && index < MAX_CELLS; at = at.previousElementSibling ?? null) index += 1;
  return index;
}

/** Classes that so many records share; a class of one record's own (a hash, a post's number) says nothing of the place. */
function frequentClasses(cells: readonly Cell[], least: number): Set<string> {
  const classOf = ({ line }: Cell) => attributeOf(line.element, 'class');
  const frequent = groupBy(cells, classOf).filter(
    (group) => new Set(group.map(({ region }) => region)).size >= least,
  );
  return new Set(frequent.map(([first]) => classOf(first!)));
}

function describe(lines: Line[]): Column {
  const share = (test: (line: Line) => boolean) => lines.filter((line) => test(line)).length / lines.length;
  return {
    lines,
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
