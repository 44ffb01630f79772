import { forgetOldImports, listImports, undoListImport } from './import/imports';
import { discard, purgeTrash } from './trash';
import { db } from './store/database';
import { guarded } from './store/fault';
import { forgetHistory } from './sync/history';

const DAY_MS = 24 * 60 * 60 * 1000;

export interface HouseRules {
  /** Found articles that nobody kept go into the trash after so many days; absent: never. Kept ones always stay. */
  expireFoundAfterDays?: number;
}

/** What time does to the list: expiry by choice, the trash, imports cut short. For a daily alarm; safe at any time. */
export async function keepHouse({ expireFoundAfterDays }: HouseRules = {}, now = Date.now()): Promise<void> {
  if (expireFoundAfterDays !== undefined) await expireFound(now - expireFoundAfterDays * DAY_MS);
  await purgeTrash(now);
  await undoCutImports(now);
  await forgetOldImports(now);
  await forgetHistory(now);
}

const SLICE = 500;

/** Puts found articles older than `before` into the trash, where they wait another 30 days. Resolves to how many. */
async function expireFound(before: number): Promise<number> {
  let expired = 0;
  for (const shelf of ['found', 'found-read'] as const) {
    for (;;) {
      const rows = await guarded(() =>
        db.articles
          .where('[shelf+order+number]')
          .between([shelf, -before, Infinity], [shelf, Infinity, Infinity], false, true)
          .limit(SLICE)
          .toArray(),
      );
      expired += await discard(rows.map(({ id }) => id));
      if (rows.length < SLICE) break;
    }
  }
  return expired;
}

/** No import runs this long without a slice; one that did was cut short by a crash. */
const CUT_AFTER_MS = DAY_MS;

/** Takes back imports that a crash cut short: half an import is none. */
async function undoCutImports(now: number): Promise<void> {
  for (const { id, startedAt, finishedAt } of await listImports())
    if (finishedAt === undefined && startedAt < now - CUT_AFTER_MS) await undoListImport(id);
}
