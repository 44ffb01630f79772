import { Dexie, type EntityTable, type Table } from 'dexie';
import type { DomainList } from './domain-list';

export type ListKind = 'cosmetic' | 'domains';

/** One list that the user subscribed to. Its text is the last good version; `problem` says why it is not newer. */
export interface Subscription {
  url: string;
  kind: ListKind;
  title: string;
  enabled: boolean;
  addedAt: number;
  /** When the text was last fetched and found good. */
  fetchedAt?: number;
  /** When it was last asked for, whatever came of it. */
  checkedAt?: number;
  etag?: string;
  lastModified?: string;
  /** Rules read from it, and lines that could not be. */
  rules: number;
  badLines: number;
  problem?: ListProblem;
}

export type ListProblem =
  | 'offline'
  | 'timeout'
  | 'http-error'
  | 'too-large'
  | 'not-a-list'
  | 'empty'
  | 'redirected'
  | 'no-permission';

interface ListText {
  url: string;
  text: string;
}

/** What is made of the texts once, so that a waking background parses nothing. `madeOf`: address and fetch time of each. */
type CompiledLists =
  | { key: 'cosmetic'; madeOf: string; bytes: Uint8Array }
  | { key: 'domains'; madeOf: string; lists: DomainList[] };

/** Kept apart from the reading list: all of it can be fetched again. */
class ListDatabase extends Dexie {
  subscriptions!: EntityTable<Subscription, 'url'>;
  texts!: EntityTable<ListText, 'url'>;
  compiled!: Table<CompiledLists, CompiledLists['key']>;

  constructor() {
    super('winnow-lists');
    this.version(1).stores({ subscriptions: 'url', texts: 'url', compiled: 'key' });
  }
}

export const listDatabase = new ListDatabase();
