import { db } from './store/database';
import { guarded } from './store/fault';
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
