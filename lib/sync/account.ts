import { Dexie, type EntityTable } from 'dexie';

import type { SyncKey } from './encryption';
import { randomHex } from './marker';
import type { SyncProblem } from './problem';
import type { FieldChange } from './record';
import type { SyncResult } from './run';
import type { SyncState } from './store';
import type { WebdavServer } from './webdav';

/** The server that the user named, and how to sync with it. */
export interface SyncAccount extends WebdavServer {
  /** Seal everything with the passphrase before it leaves the browser. */
  encrypted: boolean;
  /** Sync settings and site rules too, not only the list. */
  settings: boolean;
  /** Minutes between runs while the browser is open. */
  everyMinutes: number;
  /** The user was told that plain http shows the password to the network, and wants it. */
  allowHttp?: true;
}

/** What the status line shows. Plain data. */
export interface SyncStatus {
  startedAt?: number;
  finishedAt?: number;
  /** The last run that went through. */
  succeededAt?: number;
  result?: SyncResult;
  problem?: { name: SyncProblem; details: Record<string, string | number> };
  progress?: { phase: 'reading' | 'writing'; done: number; total: number };
  bytesSent?: number;
  bytesReceived?: number;
}

interface Row {
  key: 'account' | 'state' | 'status' | 'secret' | 'settings';
  value: unknown;
}

class SyncDatabase extends Dexie {
  rows!: EntityTable<Row, 'key'>;

  constructor() {
    super('winnow-sync');
    this.version(1).stores({ rows: 'key' });
  }
}

/** Apart from the reading list: it holds the password and the key, which no export may carry. */
const syncDatabase = new SyncDatabase();

async function read<T>(key: Row['key']): Promise<T | null> {
  return ((await syncDatabase.rows.get(key))?.value as T | undefined) ?? null;
}

async function write(key: Row['key'], value: unknown): Promise<void> {
  await syncDatabase.rows.put({ key, value });
}

export const getAccount = (): Promise<SyncAccount | null> => read<SyncAccount>('account');
export const getKey = (): Promise<SyncKey | null> => read<SyncKey>('secret');
export const setKey = (key: SyncKey): Promise<void> => write('secret', key);
export const getStatus = async (): Promise<SyncStatus> => (await read<SyncStatus>('status')) ?? {};
export const setStatus = (status: SyncStatus): Promise<void> => write('status', status);
export const setState = (state: SyncState): Promise<void> => write('state', state);

/** Settings as the last sync left them, with their times. */
export interface Snapshot {
  [key: string]: { [name: string]: FieldChange };
}
export const getSnapshot = async (): Promise<Snapshot> => (await read<Snapshot>('settings')) ?? {};
export const setSnapshot = (snapshot: Snapshot): Promise<void> => write('settings', snapshot);

/** A new device, or the one that this browser has been since its first sync with this server. */
export async function getState(): Promise<SyncState> {
  const known = await read<SyncState>('state');
  return known ?? { device: randomHex(8), markerId: null, lastNumber: 0, confirmed: 0, merged: {} };
}

/** Another folder or another kind of sealing is another place: what this device knew of the old one is forgotten. */
export async function setAccount(account: SyncAccount): Promise<void> {
  await syncDatabase.transaction('rw', syncDatabase.rows, async () => {
    const before = await getAccount();
    const isSamePlace = before?.url === account.url && before.encrypted === account.encrypted;
    if (!isSamePlace) await syncDatabase.rows.bulkDelete(['state', 'status', 'secret', 'settings']);
    await write('account', account);
  });
}

/** Forgets the server, the password and the key. What is on the server stays there; so does the list here. */
export async function forgetAccount(): Promise<void> {
  await syncDatabase.rows.clear();
}
