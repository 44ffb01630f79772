import { useEffect, useState } from 'preact/hooks';
import { listArticles, type Article, type ArticlePage } from '@/lib/library';
import { useSearch } from '../list/use-search';
import { useLiveQuery } from '../use-live-query';
import { queryOf, type Route } from './route';

const FIRST = 100;

export interface LongList {
  articles: Article[];
  hasMore: boolean;
  isLoading: boolean;
  error?: Error;
  /** Reads four times as far. */
  readOn: () => void;
}

const NOTHING: ArticlePage = { articles: [] };

/** The articles at a place, live; as many as were asked for, from the first on. */
export function useArticles(route: Route): LongList {
  const query = queryOf(route);
  const key = JSON.stringify(query);
  const [reach, setReach] = useState({ key, limit: FIRST });
  const limit = reach.key === key ? reach.limit : FIRST;
  const search = useSearch(query?.text !== undefined);
  const { value, error } = useLiveQuery(
    async () => ({ key, page: query ? await listArticles({ ...query, limit }) : NOTHING }),
    [key, limit, search],
  );
  // Another place's rows are not shown under this one's name.
  const page = value?.key === key ? value.page : null;
  const readOn = () => {
    if (page?.next) setReach({ key, limit: limit * 4 });
  };
  useEffect(() => setReach({ key, limit: FIRST }), [key]);
  return {
    articles: page?.articles ?? [],
    hasMore: page?.next !== undefined,
    isLoading: page === null && error === undefined,
    ...(error && { error }),
    readOn,
  };
}
