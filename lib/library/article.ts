import type { ArticleContent, ArticleSummary, PageKind, Reference } from '../page/contract';

/** *found*: saved by itself. *kept*: opened, starred, tagged, noted or imported by the user; never expires. */
export type ArticleState = 'found' | 'kept';

/** A page that an article was seen on. */
export interface FoundOn {
  pageId: string;
  url: string;
  title: string;
  kind: PageKind;
}

export interface Sighting {
  /** The page it was seen on. */
  url: string;
  title: string;
  /** Milliseconds since 1970, as every time here. */
  seenAt: number;
}

/** One entry of the reading list. All fields are plain text as the page wrote them; none is HTML. */
export interface Article {
  id: string;
  state: ArticleState;
  role: ArticleSummary['role'];
  title: string;
  summary: string;
  url: string | null;
  /** Host without `www.`, of the article's address or else of the page it was found on. */
  site: string;
  description?: string;
  language?: string;
  author?: string;
  source?: string;
  /** ISO 8601. */
  publishedAt?: string;
  image?: string;
  /** What its page names as primary sources. */
  references: Reference[];
  /** What the user says they are; absent until then. */
  ownReferences?: Reference[];
  foundOn: FoundOn;
  savedAt: number;
  readAt?: number;
  archivedAt?: number;
  starredAt?: number;
  /** In the trash since. */
  deletedAt?: number;
  /** 0 to 1. */
  progress: number;
  tags: string[];
  note: string;
  alsoSeenOn: Sighting[];
  /** Its whole text is kept since, to read and to search. */
  contentAt?: number;
  /** When each field that the user can change was last changed: what a sync compares. */
  changedAt: Partial<Record<ChangeableField, number>>;
}

export const CHANGEABLE_FIELDS = [
  'state',
  'title',
  'summary',
  'readAt',
  'archivedAt',
  'starredAt',
  'deletedAt',
  'progress',
  'tags',
  'note',
  'ownReferences',
] as const;

export type ChangeableField = (typeof CHANGEABLE_FIELDS)[number];

/** What a page gives to save; the ids are made by the sender, so that a retry changes nothing. */
export interface PageBatch {
  pageId: string;
  url: string;
  title: string;
  kind: PageKind;
  savedAt: number;
  articles: (ArticleSummary & { id: string })[];
  /** The whole text of the article that has the role `main`. */
  content?: ArticleContent;
  /** The user asked for it by hand: articles in the trash come back, and all become *kept*. */
  wanted?: true;
}

export interface SaveResult {
  /** Articles that are new in the list. */
  added: number;
  /** Articles of this batch that were there already. */
  known: number;
  /** Articles of this page in the list now, earlier visits included. */
  total: number;
  /** The group they are in: an earlier visit to the same address keeps its own. */
  pageId: string;
}
