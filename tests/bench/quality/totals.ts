import { f1 } from './measures';
import type { Score } from './score';

/** The figures of a group of pages; shares are 0–1, null where nothing asked for them. */
export interface Totals {
  pages: number;
  spam: number;
  allRight: number | null;
  recognized: number | null;
  rightKind: number | null;
  /** Spam pages that a glance sends to the recognizer. */
  looked: number | null;
  /** Honest pages that it sends there for nothing. */
  lookedInVain: number | null;
  /** Honest pages taken for spam: a count, for the goal is 0. */
  falsePositives: number;
  untouched: number | null;
  removeGone: number | null;
  keepVisible: number | null;
  titlePrecision: number | null;
  titleRecall: number | null;
  titleF1: number | null;
  summaryF1: number | null;
  address: number | null;
  restored: number | null;
  failed: number;
  recognizeMsP50: number;
  recognizeMsP95: number;
  /** Analyze and clean together, on pages taken for spam. */
  cleanMsP50: number;
  cleanMsP95: number;
}

export function totalsOf(scores: readonly Score[]): Totals {
  const spam = scores.filter((score) => score.isSpam);
  const honest = scores.filter((score) => !score.isSpam);
  const cleaned = scores.filter((score) => score.kind !== 'ordinary');
  const removed = sum(scores, (score) => score.remove.left.length);
  const lost = sum(scores, (score) => score.keep.lost.length);
  const removeTotal = sum(scores, (score) => score.remove.total);
  const keepTotal = sum(scores, (score) => score.keep.total);
  const titled = scores.flatMap((score) => (score.titles === null || !asked(score) ? [] : [score.titles]));
  const titles = f1({
    right: sum(titled, (t) => t.right),
    found: sum(titled, (t) => t.found),
    wanted: sum(titled, (t) => t.wanted),
  });
  const hasTitles = titled.length > 0;
  return {
    pages: scores.length,
    spam: spam.length,
    allRight: share(scores, (score) => score.allRight),
    recognized: share(spam, (score) => score.recognized),
    rightKind: share(spam, (score) => score.rightKind),
    looked: share(spam, (score) => score.looked),
    lookedInVain: share(honest, (score) => score.looked),
    falsePositives: honest.filter((score) => score.kind !== 'ordinary').length,
    untouched: share(honest, (score) => score.untouched),
    removeGone: ratio(removeTotal - removed, removeTotal),
    keepVisible: ratio(keepTotal - lost, keepTotal),
    titlePrecision: hasTitles ? titles.precision : null,
    titleRecall: hasTitles ? titles.recall : null,
    titleF1: hasTitles ? titles.f1 : null,
    summaryF1: ratio(
      sum(scores, (score) => score.summary.sum),
      sum(scores, (score) => score.summary.total),
    ),
    address: ratio(
      sum(scores, (score) => score.address.right),
      sum(scores, (score) => score.address.total),
    ),
    restored: share(scores, (score) => score.restored),
    failed: scores.filter((score) => score.error !== undefined).length,
    recognizeMsP50: percentile(
      scores.map((score) => score.ms.recognize),
      0.5,
    ),
    recognizeMsP95: percentile(
      scores.map((score) => score.ms.recognize),
      0.95,
    ),
    cleanMsP50: percentile(
      cleaned.map((score) => score.ms.analyze + score.ms.clean),
      0.5,
    ),
    cleanMsP95: percentile(
      cleaned.map((score) => score.ms.analyze + score.ms.clean),
      0.95,
    ),
  };
}

/** The totals of each group that a property of the pages makes, largest group first. */
export function totalsBy(scores: readonly Score[], keyOf: (score: Score) => string): [string, Totals][] {
  const groups = new Map<string, Score[]>();
  for (const score of scores) {
    const group = groups.get(keyOf(score));
    if (group === undefined) groups.set(keyOf(score), [score]);
    else group.push(score);
  }
  return [...groups]
    .toSorted(([a, x], [b, y]) => y.length - x.length || a.localeCompare(b))
    .map(([key, group]) => [key, totalsOf(group)]);
}

/** The value below which a given share of the values lies (nearest rank); 0 where there are none. */
export function percentile(values: readonly number[], below: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * below))] ?? 0;
}

/** Pages that no record was asked of do not dilute the titles. */
function asked(score: Score): boolean {
  return (score.titles?.wanted ?? 0) + (score.titles?.found ?? 0) > 0;
}

function sum<T>(items: readonly T[], valueOf: (item: T) => number): number {
  return items.reduce((total, item) => total + valueOf(item), 0);
}

function share<T>(items: readonly T[], test: (item: T) => boolean): number | null {
  return ratio(items.filter(test).length, items.length);
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
