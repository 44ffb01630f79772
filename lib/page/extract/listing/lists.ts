import { readCards } from './cards';
import { clusterUnits } from './clusters';
import { alignColumns, type Column } from './columns';
import { standingOf } from './context';
import type { Line } from './lines';
import { readPlainTitles } from './plain';
import { findRegions, type Region } from './regions';
import { isTeaser } from './teaser';
import type { TextTree } from './tree';
import type { TitleUnit } from './units';
import { hrefOf } from './web-address';
import { widthOf } from './width';

/** A set of records found by one pattern, and how much they are worth as articles. */
export interface RecordList {
  regions: Region[];
  columns: Map<Line, Column>;
  /** Worth of each region, in step with `regions`. */
  worths: number[];
  total: number;
}

const MIN_UNLINKED = 4;

/** Every list that the page may hold, judged. Overlapping ones still compete. */
export function findLists(
  units: readonly TitleUnit[],
  tree: TextTree,
  base: string,
  isRelated = false,
): RecordList[] {
  const standings = new Map<Element, number>();
  // Bare text beneath an article is the article's own: a related list has links.
  const plain = isRelated ? [] : readPlainTitles(tree.lines);
  const clusters = [...clusterUnits(units, tree, base), ...plain];
  const found = clusters.map((cluster) => findRegions(cluster, tree));
  if (!isRelated) found.push(...readCards(tree));
  return found.map((regions) => judgeRegions(regions, tree, standings, isRelated));
}

/** A list of the given regions, with its columns and worths. */
export function judgeRegions(
  regions: Region[],
  tree: TextTree,
  standings = new Map<Element, number>(),
  isRelated = false,
): RecordList {
  const columns = alignColumns(regions, tree);
  const whole = wholeWorth(regions, columns);
  const worths = regions.map(
    (region) => worthOf(region, columns) * standingOf(region.unit.element, standings, isRelated) * whole,
  );
  const smooth = smoothed(regions, worths);
  return { regions, columns, worths: smooth, total: smooth.reduce((sum, worth) => sum + worth, 0) };
}

/** Records under one parent are alike: each is judged by its own worth and by theirs. */
function smoothed(regions: readonly Region[], worths: readonly number[]): number[] {
  const groups = new Map<Element, number[]>();
  regions.forEach(({ parent }, i) => {
    const group = groups.get(parent);
    if (group === undefined) groups.set(parent, [worths[i] ?? 0]);
    else group.push(worths[i] ?? 0);
  });
  const means = new Map([...groups].map(([parent, values]) => [parent, meanOf(values)]));
  const all = meanOf(worths);
  return regions.map(({ parent }, i) => 0.2 * (worths[i] ?? 0) + 0.6 * (means.get(parent) ?? 0) + 0.2 * all);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function wholeWorth(regions: readonly Region[], columns: Map<Line, Column>): number {
  const texts = new Set(regions.map(({ unit }) => unit.text)).size / regions.length;
  const links = regions.filter(({ unit }) => unit.link !== null);
  const hrefs = new Set(links.map(({ unit }) => hrefOf(unit.link))).size / Math.max(1, links.length);
  const buttons = regions.filter((region) => region.lines.some(({ link }) => link !== null)).length;
  const isUnlinked =
    isOfCards(regions) || (links.length < regions.length * 0.3 && buttons < regions.length * 0.7);
  return texts ** 2 * (isUnlinked ? unlinkedWorth(regions, columns) : links.length === 0 ? 0.8 : hrefs);
}

/**
 * Titles without links are an article's headings more often than records: records have one short teaser each and nothing
 * else, and titles that are more than a word.
 */
function unlinkedWorth(regions: readonly Region[], columns: Map<Line, Column>): number {
  if (regions.length < MIN_UNLINKED) return 0;
  let teasers = 0;
  let others = 0;
  for (const region of regions) {
    for (const line of region.lines) {
      const column = columns.get(line);
      if (column !== undefined && isTeaser(line, column, region)) teasers += 1;
      else if (line.isMore !== true && (column?.dated ?? 0) < 0.5) others += 1;
    }
  }
  // A box may name its subject and its author, too: that it is one of many was seen before.
  if (teasers > regions.length * 1.5 || (!isOfCards(regions) && others > regions.length * 0.7)) return 0;
  const wide = regions.filter(({ unit }) => unit.width >= 16).length / regions.length;
  return teasers < regions.length * 0.4 || wide < 0.6 ? 0 : 0.8;
}

function isOfCards(regions: readonly Region[]): boolean {
  return regions[0]?.unit.kind === 'card';
}

function worthOf(region: Region, columns: Map<Line, Column>): number {
  const { unit, lines } = region;
  let worth = titleWorth(unit);
  let teaser = 0;
  let dated = false;
  for (const line of lines) {
    const column = columns.get(line);
    if (column === undefined) continue;
    if (isTeaser(line, column, region)) teaser += widthOf(line.text);
    dated ||= column.dated > 0.5;
  }
  worth += Math.min(1.2, teaser / 120) + (dated ? 0.4 : 0);
  return worth;
}

function titleWorth(unit: TitleUnit): number {
  const { width, kind, share } = unit;
  let worth = Math.min(1, Math.max(0, (width - 6) / 34));
  if (width > 200) worth *= 0.5;
  if (kind === 'heading') worth += 0.5;
  if (kind === 'strong' && unit.link === null) worth *= 0.6;
  if (kind === 'link' && share < 0.8) worth *= 0.4 + 0.5 * share;
  if (unit.link === null) worth *= 0.8;
  return worth;
}
