import { db } from '../store/database';
import type { ArticleRow } from '../store/rows';
import { foldArticle, matchesText } from './match';
import type { SearchQuery } from './query';

/** The rows that truly answer the query: operators first, then the words, in the reader content too. */
export async function verifyRows(rows: ArticleRow[], query: SearchQuery): Promise<ArticleRow[]> {
  const passed = rows.filter((row) => query.tests.every((test) => test(row)));
  if (query.terms.length === 0 && query.excluded.length === 0) return passed;
  const contents = await readContents(passed);
  return passed.filter((row) => matchesText(foldArticle(row, contents.get(row.id)), query));
}

async function readContents(rows: ArticleRow[]): Promise<Map<string, string>> {
  const ids = rows.filter(({ contentAt }) => contentAt !== undefined).map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const contents = await db.contents.bulkGet(ids);
  return new Map(contents.flatMap((content) => (content ? [[content.id, content.text]] : [])));
}
