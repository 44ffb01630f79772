import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Loading } from '../Loading';
import { useKeptScroll } from '../use-kept-scroll';
import type { Live } from '../use-live-query';
import { say } from '../words';
import { useLazy } from '../use-lazy';
import { ArticleRow } from './ArticleRow';
import { FoundGroup } from './FoundGroup';
import type { ArticleActions } from './article-actions';
import type { Feed, FeedItem, Filter } from './feed';
import type { NoRowsProps } from './NoRows';
import { useKeptFocus } from './use-kept-focus';

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
  if (feed.error) return <NoRows error={feed.error} filter={filter} text={text} />;
  if (!feed.value) return <Loading label={say('list.loading')} />;
  if (feed.value.items.length === 0) return <NoRows filter={filter} text={text} />;
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

/** What stands where no rows are: a drawing and a sentence, loaded only then. */
function NoRows(props: NoRowsProps) {
  const states = useLazy(() => import('./NoRows'));
  return states ? <states.NoRows {...props} /> : null;
}

const keyOf = (item: FeedItem) => ('group' in item ? item.group.pageId : item.article.id);

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
