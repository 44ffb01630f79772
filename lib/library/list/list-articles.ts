import { Dexie } from 'dexie';
import { guarded } from '../store/fault';
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

/** The search and its table of characters are loaded at the first search: a list's first paint does without. */
function search(query: ArticleQuery): PromiseLike<ArticlePage> {
  // Dexie's own promise keeps a `liveQuery` around this in sight, which the bare promise of an import would lose.
  return Dexie.Promise.resolve(import('../search/search-articles')).then(({ searchArticles }) =>
    searchArticles(query),
  );
}
