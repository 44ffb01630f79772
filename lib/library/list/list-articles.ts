import { guarded } from '../store/fault';
import type { ArticlePage, ArticleQuery } from './article-query';
import { collectRows, DEFAULT_LIMIT, toPage } from './collect';
import { FewSource, readFew, ShelfSource } from './sources';

/**
 * One page of the list or of search hits. Reads only, so that it works in a Dexie `liveQuery`; a search does so once
 * `loadSearch` was awaited. Throws `LibraryError`.
 */
export function listArticles(query: ArticleQuery = {}): Promise<ArticlePage> {
  const isSearch = (query.text ?? '').trim() !== '';
  return guarded(() => (isSearch ? search(query) : readPage(query)));
}

async function readPage(query: ArticleQuery): Promise<ArticlePage> {
  const limit = query.limit ?? DEFAULT_LIMIT;
  const few = await readFew(query);
  const source = few ? new FewSource(few, query) : new ShelfSource(query);
  return toPage(await collectRows(query, source, limit + 1), limit);
}

type Search = typeof import('../search/search-articles');

let loaded: Search | null = null;

/** Loads the search and its table of characters, which a list's first paint does without. */
export async function loadSearch(): Promise<Search> {
  return (loaded ??= await import('../search/search-articles'));
}

/** A `liveQuery` loses sight of what is read after the load: it follows a search from `loadSearch` on. */
async function search(query: ArticleQuery): Promise<ArticlePage> {
  return (loaded ?? (await loadSearch())).searchArticles(query);
}
