import type { PageKind } from '../page/contract';
import type { Article } from './article';
import { db } from './store/database';
import { guarded } from './store/fault';
import type { ArticleRow, PageRow } from './store/rows';

/** The articles that one page brought. */
export interface ArticleGroup {
  pageId: string;
  url: string;
  title: string;
  kind: PageKind;
  savedAt: number;
  /** All its articles that are in the list: not archived, not in the trash. */
  count: number;
  unread: number;
  /** Newest visit first, then in reading order; at most `articlesPerGroup`. */
  articles: Article[];
}

export interface GroupQuery {
  /** The `savedAt` of the last group shown, from `next`. */
  after?: GroupCursor;
  /** Groups; default 20. */
  limit?: number;
  /** Default 50. */
  articlesPerGroup?: number;
}

export interface GroupCursor {
  order: number;
  ids: string[];
}

export interface GroupPage {
  groups: ArticleGroup[];
  next?: GroupCursor;
}

/** Pages with articles in the list, newest first. Works in a `liveQuery`. Throws `LibraryError`. */
export function listGroups(query: GroupQuery = {}): Promise<GroupPage> {
  return guarded(async () => {
    const limit = query.limit ?? 20;
    const shown = new Set(query.after?.ids);
    const from = query.after?.order ?? -Infinity;
    const read = await db.pages
      .where('order')
      .aboveOrEqual(from)
      .limit(limit + shown.size + 1)
      .toArray();
    const pages = read.filter(({ id }) => !shown.has(id));
    const groups = await Promise.all(
      pages.slice(0, limit).map((page) => toGroup(page, query.articlesPerGroup ?? 50)),
    );
    return pages.length > limit ? { groups, next: cursorOf(pages.slice(0, limit), query.after) } : { groups };
  });
}

/** The last order shown, and the groups shown with it: several pages may have been saved in one moment. */
function cursorOf(pages: PageRow[], before?: GroupCursor): GroupCursor {
  const order = pages.at(-1)!.order!;
  const ids = pages.filter((page) => page.order === order).map(({ id }) => id);
  return { order, ids: before?.order === order ? [...before.ids, ...ids] : ids };
}

async function toGroup(page: PageRow, most: number): Promise<ArticleGroup> {
  const { id: pageId, url, title, kind, savedAt } = page;
  const rows = (await db.articles.where('onPages').equals(pageId).toArray()).filter(
    (row) => row.foundOn.pageId === pageId && isLive(row),
  );
  const unread = rows.filter((row) => row.readAt === undefined).length;
  const articles = rows.toSorted((a, b) => a.order - b.order || a.place - b.place).slice(0, most);
  return { pageId, url, title, kind, savedAt, count: rows.length, unread, articles };
}

const isLive = (row: ArticleRow): boolean => row.shelf !== 'trash' && row.shelf !== 'archive';
