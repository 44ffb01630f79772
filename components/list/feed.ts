import type { Article } from '@/lib/library';
import { listArticles, listGroups, type ArticleGroup } from '@/lib/library/first-paint';

/** One item of the popup's list: what a page brought and nobody kept yet, or one kept article. */
export type FeedItem = { time: number } & ({ group: ArticleGroup } | { article: Article });

export interface Feed {
  items: FeedItem[];
  hasMore: boolean;
}

export type Filter = 'all' | 'unread' | 'kept' | 'starred' | 'archive';

export interface FeedQuery {
  text: string;
  filter: Filter;
  /** How many groups and how many single articles to read at most. */
  limit: number;
}

/** The popup's list, newest first. Reads only. */
export async function readFeed({ text, filter, limit }: FeedQuery): Promise<Feed> {
  if (text === '' && filter === 'all') return readMixed(limit);
  const { articles, next } = await listArticles({ ...filters[filter], ...(text !== '' && { text }), limit });
  return { items: articles.map(asItem), hasMore: next !== undefined };
}

/** What a filter asks the library for. */
export const filters = {
  all: {},
  unread: { isRead: false },
  kept: { state: 'kept' },
  starred: { isStarred: true },
  archive: { view: 'archive' },
} as const;

async function readMixed(limit: number): Promise<Feed> {
  const [found, kept] = await Promise.all([listGroups({ limit }), listArticles({ state: 'kept', limit })]);
  const groups = found.groups.map(withFoundOnly).filter(({ group }) => group.articles.length > 0);
  return mergeFeeds(
    { items: groups, hasMore: found.next !== undefined },
    { items: kept.articles.map(asItem), hasMore: kept.next !== undefined },
  );
}

const asItem = (article: Article): FeedItem => ({ time: article.savedAt, article });

function withFoundOnly(group: ArticleGroup) {
  const articles = group.articles.filter(({ state }) => state === 'found');
  return { time: articles[0]?.savedAt ?? group.savedAt, group: { ...group, articles } };
}

/**
 * Two lists that are each newest first become one. Where a list goes on past what was read, nothing older than its
 * last item is shown yet: it would move down when the rest arrives.
 */
export function mergeFeeds(one: Feed, other: Feed): Feed {
  const horizon = Math.max(
    ...[one, other].map(({ items, hasMore }) => (hasMore ? (items.at(-1)?.time ?? 0) : 0)),
  );
  const all = [...one.items, ...other.items].toSorted((a, b) => b.time - a.time);
  return { items: all.filter(({ time }) => time >= horizon), hasMore: one.hasMore || other.hasMore };
}
