import { db } from '../store/database';
import { guarded } from '../store/fault';
import { writeLibrary } from '../store/transact';
import type { Lost } from './fields';
import type { HistoryRow } from './rows';

const HISTORY_DAYS = 30;

/** A text that lost, as it is kept. The same loss is the same row, however often it is seen. */
export function historyRow(articleId: string, { field, value, at }: Lost, lostAt: number): HistoryRow {
  return { key: `${articleId} ${field} ${at}`, articleId, field, value, changedAt: at, lostAt };
}

/** What edits on other devices replaced in an article, the latest first. Works in a `liveQuery`. */
export function listHistory(articleId: string): Promise<HistoryRow[]> {
  return guarded(async () => {
    const rows = await db.history.where('articleId').equals(articleId).toArray();
    return rows.toSorted((a, b) => b.changedAt - a.changedAt);
  });
}

/** Forgets what was replaced more than 30 days ago. For a daily alarm. */
export async function forgetHistory(now = Date.now()): Promise<void> {
  const old = db.history.where('lostAt').below(now - HISTORY_DAYS * 86_400_000);
  if ((await guarded(() => old.count())) > 0) await writeLibrary([db.history], () => old.delete());
}
