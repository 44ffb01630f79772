import type { Article } from './article';
import { pageKeyOf } from './page-key';
import { db } from './store/database';
import { guarded } from './store/fault';

/** What is in the list from one page, whatever visit brought it, in reading order; the trash left out. */
export function articlesOfPage(url: string): Promise<{ pageId: string | null; articles: Article[] }> {
  return guarded(async () => {
    const page = await db.pages.where('key').equals(pageKeyOf(url)).first();
    if (!page) return { pageId: null, articles: [] };
    const rows = await db.articles.where('onPages').equals(page.id).toArray();
    const listed = rows.filter((row) => row.deletedAt === undefined);
    return { pageId: page.id, articles: listed.toSorted((a, b) => a.place - b.place) };
  });
}
