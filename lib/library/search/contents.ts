import { db } from '../store/database';
import type { ArticleRow } from '../store/rows';

/** The reader texts of those articles that have one, by article id. */
export async function readContents(rows: ArticleRow[]): Promise<Map<string, string>> {
  const ids = rows.filter(({ contentAt }) => contentAt !== undefined).map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const contents = await db.contents.bulkGet(ids);
  return new Map(contents.flatMap((content) => (content ? [[content.id, content.text]] : [])));
}
