import type { Article, ArticleState } from './article';
import { db } from './store/database';
import { guarded } from './store/fault';
import type { ArticleRow, Shelf } from './store/rows';

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
}

export interface ArticlePage {
  articles: Article[];
  /** Absent when there are no more. */
  next?: Cursor;
}

const DEFAULT_LIMIT = 50;

/** One page of the list. Reads only, so that it works in a Dexie `liveQuery`. Throws `LibraryError`. */
export function listArticles(query: ArticleQuery = {}): Promise<ArticlePage> {
  return guarded(() => readPage(query));
}

async function readPage(query: ArticleQuery): Promise<ArticlePage> {
  const limit = query.limit ?? DEFAULT_LIMIT;
  const matches = await firstMatches(query, limit + 1);
  const articles = matches.slice(0, limit);
  const last = articles.at(-1);
  return matches.length > limit && last
    ? { articles, next: { order: last.order, number: last.number } }
    : { articles };
}

async function firstMatches(query: ArticleQuery, wanted: number): Promise<ArticleRow[]> {
  const keeps = filterOf(query);
  const few = await readFew(query);
  if (few) return few.filter(keeps).toSorted(byOrder(query)).filter(isAfter(query)).slice(0, wanted);
  const matches: ArticleRow[] = [];
  let after = query.after;
  for (;;) {
    const rows = await readShelves(shelvesOf(query), { ...query, ...(after && { after }) }, wanted);
    matches.push(...rows.filter(keeps));
    const last = rows.at(-1);
    if (!last || rows.length < wanted || matches.length >= wanted) return matches.slice(0, wanted);
    after = { order: last.order, number: last.number };
  }
}

/** What has an index of its own and is few beside the whole list: read at once. */
async function readFew(query: ArticleQuery): Promise<ArticleRow[] | null> {
  if (query.pageId !== undefined) return db.articles.where('onPages').equals(query.pageId).toArray();
  if (query.tag !== undefined) return db.articles.where('tags').equals(query.tag).toArray();
  if (query.isStarred) return db.articles.where('starredAt').above(0).toArray();
  return null;
}

/** The next rows of several shelves as one list. Each shelf is in order already. */
async function readShelves(shelves: Shelf[], query: ArticleQuery, limit: number): Promise<ArticleRow[]> {
  const isOldest = query.sort === 'oldest';
  const parts = await Promise.all(
    shelves.map((shelf) => {
      const { order, number } = query.after ?? { order: isOldest ? Infinity : -Infinity, number: 0 };
      const index = db.articles.where(ORDER_INDEX);
      const range = isOldest
        ? // oxlint-disable-next-line unicorn/no-array-reverse -- a Dexie collection, not an array
          index.between([shelf, -Infinity, 0], [shelf, order, number], true, false).reverse()
        : index.between([shelf, order, number], [shelf, Infinity, 0], false, true);
      return range.limit(limit).toArray();
    }),
  );
  return parts.flat().toSorted(byOrder(query)).slice(0, limit);
}

const ORDER_INDEX = '[shelf+order+number]';

function byOrder({ sort }: ArticleQuery): (a: ArticleRow, b: ArticleRow) => number {
  const sign = sort === 'oldest' ? -1 : 1;
  return (a, b) => sign * (a.order - b.order || a.number - b.number);
}

function isAfter(query: ArticleQuery): (row: ArticleRow) => boolean {
  const { after } = query;
  if (!after) return () => true;
  const compare = byOrder(query);
  return (row) => compare(row, { ...row, ...after }) > 0;
}

function shelvesOf({ view, text, state, isRead }: ArticleQuery): Shelf[] {
  const shown = view ?? (text ? 'everything' : 'list');
  if (shown === 'archive' || shown === 'trash') return [shown];
  const live: Shelf[] = ['found', 'found-read', 'kept', 'kept-read'];
  const shelves = live.filter(
    (shelf) =>
      (state === undefined || shelf.startsWith(state)) &&
      (isRead === undefined || shelf.endsWith('-read') === isRead),
  );
  return shown === 'everything' ? [...shelves, 'archive'] : shelves;
}

/** Whether a row is one that the query asks for, its words aside. */
function filterOf(query: ArticleQuery): (row: ArticleRow) => boolean {
  const shelves = new Set(shelvesOf(query));
  return (row) =>
    shelves.has(row.shelf) &&
    (query.state === undefined || row.state === query.state) &&
    (query.isRead === undefined || (row.readAt !== undefined) === query.isRead) &&
    (query.isStarred === undefined || (row.starredAt !== undefined) === query.isStarred) &&
    (query.site === undefined || row.site === query.site) &&
    (query.tag === undefined || row.tags.includes(query.tag)) &&
    (query.language === undefined || isLanguage(row.language, query.language)) &&
    (query.pageId === undefined || row.onPages.includes(query.pageId));
}

function isLanguage(language: string | undefined, wanted: string): boolean {
  const [have, want] = [language?.toLowerCase(), wanted.toLowerCase()];
  return have === want || have?.startsWith(`${want}-`) === true;
}
