import { EXPIRED, type ArticleRow, type Shelf } from '../store/rows';
import type { ArticleQuery } from './article-query';

/** The shelves that a query looks on. */
export function shelvesOf({ view, text, state, isRead }: ArticleQuery): Shelf[] {
  const shown = view ?? (text?.trim() ? 'everything' : 'list');
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
export function filterOf(query: ArticleQuery): (row: ArticleRow) => boolean {
  const shelves = new Set(shelvesOf(query));
  return (row) =>
    shelves.has(row.shelf) &&
    row.deletedAt !== EXPIRED &&
    (query.state === undefined || row.state === query.state) &&
    (query.isRead === undefined || (row.readAt !== undefined) === query.isRead) &&
    (query.isStarred === undefined || (row.starredAt !== undefined) === query.isStarred) &&
    (query.site === undefined || row.site === query.site) &&
    (query.tag === undefined || row.tags.includes(query.tag)) &&
    (query.language === undefined || isLanguage(row.language, query.language)) &&
    (query.pageId === undefined || row.onPages.includes(query.pageId));
}

/** Whether a BCP 47 tag is a language or a variety of it: `zh-Hant` is `zh`. */
export function isLanguage(language: string | undefined, wanted: string): boolean {
  const [have, want] = [language?.toLowerCase(), wanted.toLowerCase()];
  return have === want || have?.startsWith(`${want}-`) === true;
}

/** Newest first, or oldest first; articles of one moment in the order they came. */
export function byOrder({ sort }: ArticleQuery): (a: Place, b: Place) => number {
  const sign = sort === 'oldest' ? -1 : 1;
  return (a, b) => sign * (a.order - b.order || a.number - b.number);
}

export type Place = Pick<ArticleRow, 'order' | 'number'>;

/** Whether a place comes after the query's cursor. */
export function isAfter(query: ArticleQuery): (place: Place) => boolean {
  const { after, sort } = query;
  if (!after || sort === 'relevance') return () => true;
  const compare = byOrder(query);
  return (place) => compare(place, after) > 0;
}
