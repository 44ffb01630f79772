import { useRef, useState } from 'preact/hooks';
import {
  countArticles,
  listArticles,
  type Article,
  type ArticlePage,
  type ArticleQuery,
} from '@/lib/library';
import { attempt } from '../list/article-actions';
import { useSearch } from '../list/use-search';
import { withBar } from '../long-work';
import { useLiveQuery } from '../use-live-query';
import { say } from '../words';
import { queryOf, type Route } from './route';

/** Few enough to be read and drawn between two frames. */
const PAGE = 200;

export interface LongList {
  articles: Article[];
  hasMore: boolean;
  isLoading: boolean;
  error?: Error;
  /** Reads one page further. */
  readOn: () => void;
  /** Reads all that is left; resolves to the whole list, or to null where that was stopped. */
  readAll: () => Promise<Article[] | null>;
}

const NOTHING: ArticlePage = { articles: [] };

/** The articles at a place, live: page after page as they are asked for, and all of those again after a change. */
export function useArticles(route: Route): LongList {
  const query = queryOf(route);
  const key = JSON.stringify(query);
  const reach = useRef({ key, pages: 1 });
  if (reach.current.key !== key) reach.current = { key, pages: 1 };
  const search = useSearch(query?.text !== undefined);
  const { value, error } = useLiveQuery(
    async () => ({ key, page: query ? await readPages(query, reach.current.pages) : NOTHING }),
    [key, search],
  );
  // Another place's rows are not shown under this one's name.
  const read = value?.key === key ? value.page : null;
  const [grown, setGrown] = useState<{ from: ArticlePage; page: ArticlePage } | null>(null);
  const page = grown !== null && grown.from === read ? grown.page : read;
  const growing = useRef<ArticlePage | null>(null);
  const readOn = () => {
    if (!query || !read || !page?.next || growing.current === page) return;
    growing.current = page;
    const after = page.next;
    void attempt(async () => {
      const next = await listArticles({ ...query, limit: PAGE, after });
      reach.current.pages += 1;
      setGrown({ from: read, page: joined(page, next) });
    });
  };
  const readAll = () =>
    withBar(say('list.loading'), async ({ signal }) => {
      if (!query || !read || !page) return null;
      const articles = [...page.articles];
      let { next } = page;
      for (; next; reach.current.pages += 1) {
        if (signal.aborted) return null;
        const further = await listArticles({ ...query, limit: PAGE, after: next });
        articles.push(...further.articles);
        next = further.next;
      }
      setGrown({ from: read, page: { articles } });
      return articles;
    });
  return {
    articles: page?.articles ?? [],
    hasMore: page?.next !== undefined,
    isLoading: page === null && error === undefined,
    ...(error && { error }),
    readOn,
    readAll,
  };
}

/** In pieces, so that no one of them holds the page up. */
async function readPages(query: ArticleQuery, pages: number): Promise<ArticlePage> {
  // Every change of an article changes a count: pages that were read on since are followed too.
  await countArticles();
  let all = await listArticles({ ...query, limit: PAGE });
  for (let read = 1; read < pages && all.next; read++)
    all = joined(all, await listArticles({ ...query, limit: PAGE, after: all.next }));
  return all;
}

const joined = (before: ArticlePage, next: ArticlePage): ArticlePage => ({
  ...next,
  articles: [...before.articles, ...next.articles],
});
