import { guarded } from '../store/fault';
import { readCounts } from '../store/read-counts';
import type { ArticlePage, ArticleQuery } from './article-query';
import { collectRows, DEFAULT_LIMIT, toPage } from './collect';
import { FewSource, readFew, ShelfSource } from './sources';

/** One page of the list or of search hits. Reads only, so that it works in a Dexie `liveQuery`. Throws `LibraryError`. */
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

/**
 * A search may depend on any article, and every change of one writes the counters' row: reading that first keeps a
 * `liveQuery` listening, whatever is awaited behind it.
 */
async function search(query: ArticleQuery): Promise<ArticlePage> {
  await readCounts();
  return (loaded ?? (await loadSearch())).searchArticles(query);
}
