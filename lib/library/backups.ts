import { db } from './store/database';
import { guarded, LibraryError } from './store/fault';
import { writeLibrary } from './store/transact';

const KEY = 'lastBackupAt';
const REMIND_AFTER_MS = 30 * 24 * 60 * 60 * 1000;

export interface BackupState {
  /** When everything was last exported; absent: never. */
  lastAt?: number;
  /** 30 days without a backup, and something kept that would be lost. */
  isDue: boolean;
}

/**
 * Notes that everything was just exported to a file. A list on a full disk, or of a newer Winnow, takes no note: the file is
 * there all the same, and then more needed than ever.
 */
export async function noteBackup(now = Date.now()): Promise<void> {
  try {
    await writeLibrary([], () => db.meta.put({ key: KEY, value: now }));
  } catch (error) {
    if (!(error instanceof LibraryError)) throw error;
  }
}

/** Whether it is time for a quiet reminder. Works in a `liveQuery`. */
export function readBackupState(now = Date.now()): Promise<BackupState> {
  return guarded(async () => {
    const value = (await db.meta.get(KEY))?.value;
    const lastAt = typeof value === 'number' ? value : undefined;
    const since = lastAt ?? (await oldestKept());
    const isDue = since !== undefined && now - since > REMIND_AFTER_MS;
    return lastAt === undefined ? { isDue } : { lastAt, isDue };
  });
}

async function oldestKept(): Promise<number | undefined> {
  const shelves = await Promise.all(
    (['kept', 'kept-read'] as const).map((shelf) =>
      db.articles
        .where('[shelf+order+number]')
        .between([shelf, -Infinity, 0], [shelf, Infinity, Infinity])
        .last(),
    ),
  );
  const times = shelves.flatMap((row) => (row ? [row.savedAt] : []));
  return times.length === 0 ? undefined : Math.min(...times);
}
