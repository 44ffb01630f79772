import { IndexSource } from '../search/segments/index-source';
import { parseQuery, type SearchQuery } from '../search/query';
import { verifyRows } from '../search/verify';
import { scoreRow } from '../search/score';
import { guarded } from '../store/fault';
import type { ArticleRow } from '../store/rows';
import type { ArticlePage, ArticleQuery } from './article-query';
import { filterOf } from './shelves';
import { FewSource, readFew, ShelfSource, type RowSource } from './sources';

const DEFAULT_LIMIT = 50;

/** One page of the list or of search hits. Reads only, so that it works in a Dexie `liveQuery`. Throws `LibraryError`. */
export function listArticles(query: ArticleQuery = {}): Promise<ArticlePage> {
  return guarded(async () => {
    const search = parseQuery(query.text ?? '');
    const asked: ArticleQuery = search.isTrash ? { ...query, view: 'trash' } : query;
    const source = await openSource(asked, search);
    const isRanked = asked.sort === 'relevance' && search.terms.length > 0;
    const page = await (isRanked ? pageByRelevance : pageByOrder)(asked, search, source);
    return source.isIncomplete ? { ...page, isIncomplete: true } : page;
  });
}

async function openSource(query: ArticleQuery, search: SearchQuery): Promise<RowSource> {
  const few = await readFew(query);
  if (few) return new FewSource(few, query);
  return (await IndexSource.open(query, search)) ?? new ShelfSource(query);
}

async function pageByOrder(
  query: ArticleQuery,
  search: SearchQuery,
  source: RowSource,
): Promise<ArticlePage> {
  const limit = query.limit ?? DEFAULT_LIMIT;
  const matches = await collect(query, search, source, limit + 1);
  const articles = matches.slice(0, limit);
  const last = articles.at(-1);
  if (matches.length <= limit || !last) return { articles };
  return { articles, next: { order: last.order, number: last.number } };
}

/** So many hits, the newest ones, are ranked against each other. */
const RANKED = 500;

async function pageByRelevance(
  query: ArticleQuery,
  search: SearchQuery,
  source: RowSource,
): Promise<ArticlePage> {
  const limit = query.limit ?? DEFAULT_LIMIT;
  const from = query.after?.shown ?? 0;
  const matches = await collect(query, search, source, RANKED);
  const scores = new Map(matches.map((row) => [row.number, scoreRow(row, search)]));
  const ranked = matches.toSorted(
    (a, b) => scores.get(b.number)! - scores.get(a.number)! || a.order - b.order,
  );
  const articles = ranked.slice(from, from + limit);
  const shown = from + articles.length;
  const last = articles.at(-1);
  return shown < ranked.length && last
    ? { articles, next: { order: last.order, number: last.number, shown } }
    : { articles };
}

/** Most rows that one batch reads: a rare word must not load a hundred thousand rows at once. */
const LARGEST_BATCH = 1000;

async function collect(
  query: ArticleQuery,
  search: SearchQuery,
  source: RowSource,
  wanted: number,
): Promise<ArticleRow[]> {
  const keeps = filterOf(query);
  const matches: ArticleRow[] = [];
  let batch = wanted;
  while (matches.length < wanted) {
    const rows = await source.next(batch);
    if (!rows) break;
    matches.push(...(await verifyRows(rows.filter(keeps), search)));
    batch = Math.min(batch * 2, LARGEST_BATCH);
  }
  return matches.slice(0, wanted);
}
