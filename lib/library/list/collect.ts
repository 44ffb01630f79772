import type { ArticleRow } from '../store/rows';
import type { ArticlePage, ArticleQuery } from './article-query';
import { filterOf } from './shelves';
import type { RowSource } from './sources';

export const DEFAULT_LIMIT = 50;

/** Most rows that one batch reads: a rare word must not load a hundred thousand rows at once. */
const LARGEST_BATCH = 1000;

/** Rows of a source that the query asks for, in its order; `check` looks closer at them, at their words for instance. */
export async function collectRows(
  query: ArticleQuery,
  source: RowSource,
  wanted: number,
  check: (rows: ArticleRow[]) => Promise<ArticleRow[]> | ArticleRow[] = (rows) => rows,
): Promise<ArticleRow[]> {
  const keeps = filterOf(query);
  const matches: ArticleRow[] = [];
  let batch = wanted;
  while (matches.length < wanted) {
    const rows = await source.next(batch);
    if (!rows) break;
    matches.push(...(await check(rows.filter(keeps))));
    batch = Math.min(batch * 2, LARGEST_BATCH);
  }
  return matches.slice(0, wanted);
}

/** A page of at most `limit` rows; one row more than that says that there are others. */
export function toPage(matches: ArticleRow[], limit: number): ArticlePage {
  const articles = matches.slice(0, limit);
  const last = articles.at(-1);
  if (matches.length <= limit || !last) return { articles };
  return { articles, next: { order: last.order, number: last.number } };
}
