import type { ArticlePage, ArticleQuery } from '../list/article-query';
import { collectRows, DEFAULT_LIMIT, toPage } from '../list/collect';
import { FewSource, readFew, ShelfSource, type RowSource } from '../list/sources';
import { parseQuery, type SearchQuery } from './query';
import { scoreRow } from './score';
import { IndexSource } from './segments/index-source';
import { verifyRows } from './verify';

export { hitsOf } from './hits';

/** One page of the articles that answer a search. */
export async function searchArticles(query: ArticleQuery): Promise<ArticlePage> {
  const search = parseQuery(query.text ?? '');
  const asked = beyondRanked(search.isTrash ? { ...query, view: 'trash' } : query);
  const source = await openSource(asked, search);
  const isRanked = asked.sort === 'relevance' && search.terms.length > 0;
  const page = await (isRanked ? pageByRelevance : pageByOrder)(asked, search, source);
  return source.isIncomplete ? { ...page, isIncomplete: true } : page;
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
  return toPage(await collectRows(query, source, limit + 1, (rows) => verifyRows(rows, search)), limit);
}

/** So many hits, the newest ones, are ranked against each other; older ones follow by their age. */
const RANKED = 500;

/** A cursor that counts no ranked hits any more stands behind them. */
function beyondRanked(query: ArticleQuery): ArticleQuery {
  const isBeyond = query.sort === 'relevance' && query.after !== undefined && query.after.shown === undefined;
  return isBeyond ? { ...query, sort: 'newest' } : query;
}

async function pageByRelevance(
  query: ArticleQuery,
  search: SearchQuery,
  source: RowSource,
): Promise<ArticlePage> {
  const limit = query.limit ?? DEFAULT_LIMIT;
  const from = query.after?.shown ?? 0;
  const matches = await collectRows(query, source, RANKED, (rows) => verifyRows(rows, search));
  const scores = new Map(matches.map((row) => [row.number, scoreRow(row, search)]));
  const ranked = matches.toSorted(
    (a, b) => scores.get(b.number)! - scores.get(a.number)! || a.order - b.order,
  );
  const articles = ranked.slice(from, from + limit);
  const shown = from + articles.length;
  const last = articles.at(-1);
  if (shown < ranked.length && last)
    return { articles, next: { order: last.order, number: last.number, shown } };
  const oldest = matches.at(-1);
  if (matches.length < RANKED || !oldest) return { articles };
  return { articles, next: { order: oldest.order, number: oldest.number } };
}
