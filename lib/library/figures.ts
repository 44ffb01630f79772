import { dayOf } from './store/counts';
import { db } from './store/database';
import { guarded } from './store/fault';
import { writeLibrary } from './store/transact';
import type { DayRow, TallyKind, TallyRow } from './store/rows';

export type { DayRow, TallyKind };

/** Sites, tags or languages of the list with how many articles have each, most first. */
export function listTallies(kind: TallyKind): Promise<TallyRow[]> {
  return guarded(async () => {
    const rows = await db.tallies.where('[kind+name]').between([kind, ''], [kind, '\uFFFF']).toArray();
    return rows.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
  });
}

/** What was saved, read and hidden on each of the latest days that have anything, oldest first. */
export function listDays(latest: number): Promise<DayRow[]> {
  // oxlint-disable-next-line unicorn/no-array-reverse -- a Dexie collection, not an array
  return guarded(async () => (await db.days.orderBy('day').reverse().limit(latest).toArray()).toReversed());
}

/** Adds what a cleaning hid, by reason, to the day's figures. */
export async function countRemovals(
  removed: Partial<Record<string, number>>,
  now = Date.now(),
): Promise<void> {
  const given = Object.entries(removed).filter(([, count]) => count !== undefined && count > 0);
  if (given.length === 0) return;
  await writeLibrary([], async () => {
    const day = (await db.days.get(dayOf(now))) ?? { day: dayOf(now), saved: 0, read: 0, removed: {} };
    const sums = Object.fromEntries(
      given.map(([reason, count]) => [reason, (day.removed[reason] ?? 0) + count!]),
    );
    await db.days.put({ ...day, removed: { ...day.removed, ...sums } });
  });
}
