import type { Article, ArticleState } from '../article';

export interface ArticleQuery {
  /** What the user typed: words, "phrases" and operators. */
  text?: string;
  /** `list`: neither archived nor in the trash (default without text). `everything`: all but the trash (default with text). */
  view?: 'list' | 'everything' | 'archive' | 'trash';
  state?: ArticleState;
  isRead?: boolean;
  isStarred?: boolean;
  site?: string;
  tag?: string;
  language?: string;
  /** Only articles that this page had. */
  pageId?: string;
  /** Default `newest`. `relevance` needs `text`. */
  sort?: 'newest' | 'oldest' | 'relevance';
  after?: Cursor;
  /** Default 50. */
  limit?: number;
}

/** Where a page of results ended; give it back as it is. */
export interface Cursor {
  order: number;
  number: number;
  /** By relevance: how many were shown; absent behind those that are ranked. */
  shown?: number;
}

export interface ArticlePage {
  articles: Article[];
  /** Absent when there are no more. */
  next?: Cursor;
  /** The search index is still being built: older articles may be missing from the hits. */
  isIncomplete?: true;
}
