import type { Transaction } from 'dexie';
import * as v1 from './v1';
import * as v2 from './v2';
import * as v3 from './v3';

export interface Migration {
  version: number;
  stores: Record<string, string | null>;
  /** Changes the rows of the version before. Only Dexie work inside. */
  upgrade?: (transaction: Transaction) => Promise<void>;
}

/** Every version that was ever released, one file each, oldest first. A released one is never edited. */
export const migrations: readonly Migration[] = [v1, v2, v3];

/** What this build writes. A database with a higher number is opened for reading only. */
export const SCHEMA_VERSION = Math.max(...migrations.map((migration) => migration.version));
