import { SCHEMA_VERSION } from '../migrations/index';
import { db } from './database';
import { LibraryError } from './fault';

const KEY = 'schemaVersion';

/**
 * Dexie opens a database that a later build wrote without a word (since 4.0.1), so each build leaves its own version
 * in a row, and every write looks at it first. Inside a write transaction over `meta`.
 */
export async function requireOwnVersion(): Promise<void> {
  const row = await db.meta.get(KEY);
  const written = typeof row?.value === 'number' ? row.value : 0;
  if (written > SCHEMA_VERSION) throw new LibraryError('newer');
  if (written < SCHEMA_VERSION) await db.meta.put({ key: KEY, value: SCHEMA_VERSION });
}

/** Whether a later Winnow wrote this database, so that the list can be read but not changed. */
export async function isReadOnly(): Promise<boolean> {
  const row = await db.meta.get(KEY);
  return typeof row?.value === 'number' && row.value > SCHEMA_VERSION;
}
