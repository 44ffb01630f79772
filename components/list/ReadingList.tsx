import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Empty, Failed, Loading } from '../Empty';
import { useKeptScroll } from '../use-kept-scroll';
import type { Live } from '../use-live-query';
import { say } from '../words';
import { ArticleRow } from './ArticleRow';
import { FoundGroup } from './FoundGroup';
import { reasonOf, type ArticleActions } from './article-actions';
import type { Feed, FeedItem, Filter } from './feed';
import { useKeptFocus } from './use-list-keys';

export interface ReadingListProps {
  feed: Live<Feed>;
  filter: Filter;
  text: string;
  actions: ArticleActions;
  list: RefObject<HTMLDivElement>;
  onMore: () => void;
}

export function ReadingList({ feed, filter, text, actions, list, onMore }: ReadingListProps) {
  useKeptFocus(list);
  useKeptScroll(list, 'scroll', feed.value !== undefined);
  return (
    <div class="scroller" ref={list} tabIndex={-1}>
      <ListBody feed={feed} filter={filter} text={text} actions={actions} />
      {feed.value?.hasMore && <More onMore={onMore} />}
    </div>
  );
}

function ListBody({ feed, filter, text, actions }: Omit<ReadingListProps, 'list' | 'onMore'>) {
  if (feed.error) return <Failed title={say('list.failed')}>{reasonOf(feed.error)}</Failed>;
  if (!feed.value) return <Loading label={say('list.loading')} />;
  if (feed.value.items.length === 0) return <NothingHere filter={filter} text={text} />;
  return (
    <ul class="list">
      {feed.value.items.map((item) => (
        <li key={keyOf(item)}>
          {'group' in item ? (
            <FoundGroup group={item.group} actions={actions} />
          ) : (
            <ArticleRow article={item.article} actions={actions} query={text} />
          )}
        </li>
      ))}
    </ul>
  );
}

const keyOf = (item: FeedItem) => ('group' in item ? item.group.pageId : item.article.id);

function NothingHere({ filter, text }: { filter: Filter; text: string }) {
  if (text !== '') return <Empty title={say('empty.search')}>{say('empty.searchMore')}</Empty>;
  if (filter !== 'all') return <Empty title={say('empty.filter')}>{say('empty.filterMore')}</Empty>;
  return <Empty title={say('empty.list')}>{say('empty.listMore')}</Empty>;
}

/** Reads on as soon as it comes near; a button for those who do not scroll. */
function More({ onMore }: { onMore: () => void }) {
  const foot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) onMore();
    });
    if (foot.current) observer.observe(foot.current);
    return () => observer.disconnect();
  });
  return (
    <div class="list-foot" ref={foot}>
      <button type="button" class="button plain" onClick={onMore}>
        {say('list.readOn')}
      </button>
    </div>
  );
}
