import type { PageKind } from '../../page/contract';
import type { Article } from '../article';

/** Where an article stands in the lists. Every view is a union of shelves, read in order from one index. */
export const SHELVES = ['found', 'found-read', 'kept', 'kept-read', 'archive', 'trash'] as const;
export type Shelf = (typeof SHELVES)[number];

/** When an article was deleted whose 30 days are called over: in no list any more, and purged with the next care. */
export const EXPIRED = 1;

/** An article as it is stored: the article, and what its indexes need. */
export interface ArticleRow extends Article {
  /** Primary key: counts up, so that indexes and posting lists stay small. Local to this database. */
  number: number;
  shelf: Shelf;
  /** `-savedAt`: newest first is then the index's own order, which `getAll` reads in one request. */
  order: number;
  /** Hashes of its normalised address and title. */
  sameKeys: number[];
  /** Ids of the pages it was seen on, where it was found first. */
  onPages: string[];
  /** Position on the page where it was found. */
  place: number;
  /** The id of the entry that what never changes comes from, where a sync made one article of two and it is not `id`. */
  baseId?: string;
}

/** A page that articles came from: a group of the list. */
export interface PageRow {
  id: string;
  url: string;
  title: string;
  kind: PageKind;
  /** Hash of its normalised address. */
  key: number;
  savedAt: number;
  /** Articles of the group that are found or kept, not archived and not in the trash. */
  live: number;
  /** Minus the time of its newest article; absent while the group is empty, so that the index holds shown groups only. */
  order?: number;
}

export interface ContentRow {
  id: string;
  /** Not trusted, since a file may bring it: sanitised wherever it is shown. */
  html: string;
  text: string;
  savedAt: number;
}

/** An article whose words the search index does not have yet. */
export interface UnsealedRow {
  number: number;
  /** Another at each change, so that an article that changes while it is indexed stays listed. */
  stamp: number;
}

/** What is left of an article that was deleted for good: enough not to bring it back. */
export interface TombstoneRow {
  id: string;
  deletedAt: number;
  sameKeys: number[];
}

/** Two entries that became one: the absorbed one is kept whole, so that the merge can be split. */
export interface MergeRow {
  id: string;
  into: string;
  /** With its places, where it was an entry before. */
  absorbed: Article & Partial<Pick<ArticleRow, 'place' | 'onPages'>>;
  reason: MergeReason;
  mergedAt: number;
  /** Addresses and ids of pages that the entry knew nothing of before; absent where that was not noted. */
  brought?: string[];
}
/** What says that two are the same: theirs, or the user. */
export type MergeReason = 'address' | 'title' | 'text' | 'user';

/** How many articles have a site, tag or language. */
export interface TallyRow {
  kind: TallyKind;
  name: string;
  count: number;
}
export type TallyKind = 'site' | 'tag' | 'language';

/** What happened on one day (local date, `2026-11-22`). */
export interface DayRow {
  day: string;
  saved: number;
  read: number;
  /** Hidden blocks by reason. */
  removed: Record<string, number>;
}

/** A site on which spam pages were recognized. */
export interface DomainRow {
  domain: string;
  firstSeenAt: number;
  lastSeenAt: number;
  pages: number;
  /** Highest score of its pages, 0.5 to 1. */
  score: number;
  /** Address of the page with that score: the evidence. */
  example: string;
}

/** One import: so that it can be undone as one step, also after a crash in its middle. */
export interface ImportRow {
  id: string;
  format: string;
  fileName: string;
  startedAt: number;
  /** Absent while it runs, and after a crash. */
  finishedAt?: number;
  slices: number;
  added: number;
  changed: number;
  /** Saved searches that it brought. */
  searches?: string[];
}

/** What one slice of an import wrote. */
export interface ImportSliceRow {
  importId: string;
  slice: number;
  /** Numbers of the articles that it added. */
  numbers: number[];
  /** Primary keys that it added to other tables. */
  added: Record<string, (string | number)[]>;
  /** Rows as they were before it changed them, by table. */
  before: Record<string, unknown[]>;
}

export interface MetaRow {
  key: string;
  value: unknown;
}
