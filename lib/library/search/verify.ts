import type { ArticleRow } from '../store/rows';
import { readContents } from './contents';
import { foldArticle, matchesText } from './match';
import type { SearchQuery } from './query';

/** The rows that truly answer the query: operators first, then the words, in the reader content too. */
export async function verifyRows(rows: ArticleRow[], query: SearchQuery): Promise<ArticleRow[]> {
  const passed = rows.filter((row) => query.tests.every((test) => test(row)));
  if (query.terms.length === 0 && query.excluded.length === 0) return passed;
  const contents = await readContents(passed);
  return passed.filter((row) => matchesText(foldArticle(row, contents.get(row.id)), query));
}
