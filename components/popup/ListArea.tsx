import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { countArticles, type ArticleCounts } from '@/lib/library/first-paint';
import { ReadingList } from '../list/ReadingList';
import { FilterBar, SearchField } from '../list/SearchField';
import { articleActions } from '../list/article-actions';
import { filters, readFeed, type Filter } from '../list/feed';
import { useSearch } from '../list/use-search';
import { useLazy } from '../use-lazy';
import { useLiveQuery } from '../use-live-query';
import { recall, useRemembered } from '../use-remembered';
import { formatNumber } from '../words';

const PAGE = 20;
/** As many as fill the popup: what lies below is read once it comes into view. */
const FIRST = 8;

export function ListArea({ list }: { list: RefObject<HTMLDivElement> }) {
  const [text, setText] = useRemembered('search', '');
  const [filter, setFilter] = useRemembered<Filter>('filter', 'all');
  const [limit, setLimit] = useState(() => (recall('scroll', 0) > 0 ? PAGE : FIRST));
  const field = useRef<HTMLInputElement>(null);
  const query = text.trim();
  const search = useSearch(query !== '');
  const feed = useLiveQuery(() => readFeed({ text: query, filter, limit }), [query, filter, limit, search]);
  const counts = useLiveQuery(countArticles, []).value;
  const keys = useLazy(() => import('../list/ListKeys'));
  const aloud = useLazy(() => import('../list/HowMany'));
  return (
    <section class="list-area">
      <div class="search-bar">
        <SearchField text={text} onText={setText} field={field} />
      </div>
      <FilterBar filter={filter} countOf={(name) => countOf(name, counts)} onFilter={setFilter} />
      <ReadingList
        feed={feed}
        filter={filter}
        text={query}
        actions={articleActions}
        list={list}
        onMore={() => setLimit(limit + PAGE)}
      />
      {aloud && <aloud.HowMany text={query} filter={filter} query={filters[filter]} />}
      {keys && <keys.ListKeys list={list} field={field} items={feed.value?.items ?? []} />}
    </section>
  );
}

function countOf(filter: Filter, counts: ArticleCounts | undefined): string | null {
  if (!counts || filter === 'all') return null;
  const count = counts[filter];
  return count > 0 ? formatNumber(count) : null;
}
