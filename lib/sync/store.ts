import type { SyncRecord } from './record';

/** A stretch of this device's own changes, to be acknowledged once they are on the server. */
export interface Outgoing {
  records: SyncRecord[];
  /** Pass to `acknowledge`; opaque. */
  upTo: number;
  /** There is more after these. */
  more: boolean;
}

/** What the sync engine needs of the lists that it keeps alike. The library implements it; a test uses a map. */
export interface SyncStore {
  /** This device's changes that no server has yet, oldest first, at most `limit` records. Merged ones are not among them. */
  outgoing(limit: number): Promise<Outgoing>;
  acknowledge(upTo: number): Promise<void>;
  /** Marks every entry as not yet on a server: for a first sync, or one whose server lost its data. */
  sendEverything(): Promise<void>;
  /** Takes foreign records in, per field the newer value, in one transaction; what lost is kept in the entry's history. */
  merge(records: readonly SyncRecord[]): Promise<void>;
  /** How many live entries these records would put into the trash or remove, and how many live entries there are. */
  countRemovals(records: readonly SyncRecord[]): Promise<{ removals: number; live: number }>;
  /** Forgets every entry and every outgoing change: "take theirs". */
  clear(): Promise<void>;
}

/** What one device remembers of one server. Plain data. */
export interface SyncState {
  /** 16 hex digits, made once. */
  device: string;
  /** The folder's own id; null before the first sync. */
  markerId: string | null;
  /** The last number given to a file of this device, written or not: a number is never used twice. */
  lastNumber: number;
  /** The last of this device's numbers that the server acknowledged. */
  confirmed: number;
  /** Per other device, the number up to which its changes were merged. */
  merged: { [device: string]: number };
}
