import type { Article } from './article';
import { db } from './store/database';
import { guarded } from './store/fault';

/** One article by its id, the trash included; null where it is not in the list. Works in a `liveQuery`. */
export function getArticle(id: string): Promise<Article | null> {
  return guarded(async () => (await db.articles.where('id').equals(id).first()) ?? null);
}
