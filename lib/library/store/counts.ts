import { db } from './database';
import { COUNTS_KEY, readCounts, type Counts } from './read-counts';
import { EXPIRED, type ArticleRow, type TallyKind } from './rows';

export interface CountChange {
  before?: ArticleRow;
  after?: ArticleRow;
}

/** Takes `howMany` numbers for new articles; inside the transaction that adds them. */
export async function takeNumbers(howMany: number): Promise<number> {
  const counts = await readCounts();
  const first = counts.nextNumber;
  await db.meta.put({ key: COUNTS_KEY, value: { ...counts, nextNumber: first + howMany } });
  return first;
}

const isStarred = (row: ArticleRow): boolean => row.starredAt !== undefined && row.shelf !== 'trash';
const isLive = (row: ArticleRow): boolean => row.shelf !== 'trash' && row.shelf !== 'archive';

/** Moves the counters, tallies, days and groups along with a set of changes, each table read and written once. */
export async function changeCounts(changes: CountChange[]): Promise<void> {
  const counts = await readCounts();
  const tallies = new Map<string, number>();
  const live = new Map<string, { change: number; newest: number }>();
  for (const { before, after } of changes) {
    if (before) countRow(before, -1, counts, tallies, live);
    if (after) countRow(after, 1, counts, tallies, live);
  }
  await db.meta.put({ key: COUNTS_KEY, value: counts });
  await addToTallies(tallies);
  await addToGroups(live);
  await addToDays(changes);
}

function countRow(
  row: ArticleRow,
  step: 1 | -1,
  counts: Counts,
  tallies: Map<string, number>,
  live: Map<string, { change: number; newest: number }>,
): void {
  if (row.deletedAt !== EXPIRED) counts.shelves[row.shelf] += step;
  if (isStarred(row)) counts.starred += step;
  if (row.shelf !== 'trash') {
    for (const key of tallyKeys(row)) tallies.set(key, (tallies.get(key) ?? 0) + step);
  }
  if (!isLive(row) || row.foundOn.pageId === '') return;
  const group = live.get(row.foundOn.pageId) ?? { change: 0, newest: 0 };
  group.change += step;
  group.newest = Math.max(group.newest, row.savedAt);
  live.set(row.foundOn.pageId, group);
}

function tallyKeys(row: ArticleRow): string[] {
  const keys = row.tags.map((tag) => `tag\n${tag}`);
  if (row.site) keys.push(`site\n${row.site}`);
  if (row.language) keys.push(`language\n${row.language.toLowerCase().split('-')[0]}`);
  return keys;
}

async function addToTallies(tallies: Map<string, number>): Promise<void> {
  const moved = [...tallies].filter(([, change]) => change !== 0);
  if (moved.length === 0) return;
  const keys = moved.map(([key]) => key.split('\n', 2) as [TallyKind, string]);
  const rows = await db.tallies.bulkGet(keys);
  const next = moved.map(([, change], i) => {
    const [kind, name] = keys[i]!;
    return { kind, name, count: Math.max(0, (rows[i]?.count ?? 0) + change) };
  });
  await db.tallies.bulkPut(next.filter(({ count }) => count > 0));
  await db.tallies.bulkDelete(next.filter(({ count }) => count === 0).map(({ kind, name }) => [kind, name]));
}

async function addToGroups(live: Map<string, { change: number; newest: number }>): Promise<void> {
  const moved = [...live].filter(([, { change }]) => change !== 0);
  if (moved.length === 0) return;
  const pages = await db.pages.bulkGet(moved.map(([id]) => id));
  const next = moved.flatMap(([, { change, newest }], i) => {
    const page = pages[i];
    if (!page) return [];
    const { order, ...rest } = page;
    const count = Math.max(0, page.live + change);
    return [
      count === 0 ? { ...rest, live: 0 } : { ...rest, live: count, order: Math.min(order ?? 0, -newest) },
    ];
  });
  await db.pages.bulkPut(next);
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The local date of a moment, `2026-11-22`. */
export function dayOf(time: number): string {
  const date = new Date(time);
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}

type DaySums = Map<string, { saved: number; read: number }>;

function addToDay(days: DaySums, time: number, field: 'saved' | 'read'): void {
  const day = days.get(dayOf(time)) ?? { saved: 0, read: 0 };
  day[field] += 1;
  days.set(dayOf(time), day);
}

async function addToDays(changes: CountChange[]): Promise<void> {
  const days: DaySums = new Map();
  for (const { before, after } of changes) {
    if (!before && after) addToDay(days, after.savedAt, 'saved');
    if (after?.readAt !== undefined && before?.readAt === undefined) addToDay(days, after.readAt, 'read');
  }
  if (days.size === 0) return;
  const rows = await db.days.bulkGet([...days.keys()]);
  const next = [...days].map(([day, { saved, read }], i) => {
    const row = rows[i] ?? { day, saved: 0, read: 0, removed: {} };
    return { ...row, saved: row.saved + saved, read: row.read + read };
  });
  await db.days.bulkPut(next);
}

/** Takes articles out of the days again: an import was taken back, or they became one with another. */
export async function takeFromDays(rows: ArticleRow[]): Promise<void> {
  const days: DaySums = new Map();
  for (const row of rows) {
    addToDay(days, row.savedAt, 'saved');
    if (row.readAt !== undefined) addToDay(days, row.readAt, 'read');
  }
  for (const row of await db.days.bulkGet([...days.keys()])) {
    if (!row) continue;
    const { saved, read } = days.get(row.day)!;
    const next = { ...row, saved: Math.max(0, row.saved - saved), read: Math.max(0, row.read - read) };
    const isEmpty = next.saved + next.read + Object.keys(next.removed).length === 0;
    if (isEmpty) await db.days.delete(row.day);
    else await db.days.put(next);
  }
}
