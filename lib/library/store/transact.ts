import type { Table } from 'dexie';
import { db } from './database';
import { guarded } from './fault';
import { requireOwnVersion } from './schema-version';
import { ARTICLE_TABLES } from './write';

/**
 * One transaction over the articles and what moves with them, and over `more`: all of it is written or nothing.
 * Only Dexie work inside; anything else would commit it early. Throws `LibraryError`.
 */
export function writeLibrary<T>(more: Table[], work: () => Promise<T>): Promise<T> {
  const tables = [...new Set([...ARTICLE_TABLES(), ...more])];
  return guarded(() =>
    db.transaction('rw', tables, async () => {
      await requireOwnVersion();
      return work();
    }),
  );
}
