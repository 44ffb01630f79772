import type { RefObject } from 'preact';
import { countArticles } from '@/lib/library';
import { Empty, Failed } from '../Empty';
import { Loading } from '../Loading';
import { SearchField } from '../list/SearchField';
import { reasonOf } from '../list/reason-of';
import { useLiveQuery } from '../use-live-query';
import { formatNumber, say, sayCount } from '../words';
import { BackupReminder } from '../BackupReminder';
import { BulkBar, EmptyTrash } from './BulkBar';
import { Faults } from './Faults';
import { Narrowing } from './Narrowing';
import { SortChoice } from './SortChoice';
import { VirtualList, type VirtualListProps } from './VirtualList';
import type { Route } from './route';
import type { LongList } from './use-articles';
import type { Go } from './use-route';
import { countAt } from './view-count';

export interface ListPaneProps extends Omit<VirtualListProps, 'query' | 'open' | 'total'> {
  route: Route;
  go: Go;
  field: RefObject<HTMLInputElement>;
}

/** The middle of the library: search, what the list is narrowed to, and the list itself. */
export function ListPane(props: ListPaneProps) {
  const { route, go, list, field, selection } = props;
  const total = countAt(route, useLiveQuery(countArticles, []).value);
  const chosen = list.articles.filter(({ id }) => selection.ids.has(id));
  return (
    <section class="list-pane" aria-label={say('library.list')}>
      <Faults />
      <BackupReminder />
      <div class="search-bar">
        <SearchField
          text={route.text}
          field={field}
          onText={(text) => go({ text, article: null }, 'replace')}
        />
      </div>
      <div class="list-tools">
        <p class="soft" role="status">
          {list.isLoading ? '' : howMany(list, total)}
        </p>
        {route.view === 'trash' && list.articles.length > 0 && <EmptyTrash />}
        <SortChoice route={route} go={go} />
      </div>
      <Narrowing route={route} go={go} />
      <BulkBar view={route.view} chosen={chosen} selection={selection} readAll={list.readAll} />
      <Rows {...props} total={list.hasMore ? total : list.articles.length} />
    </section>
  );
}

function howMany({ articles, hasMore }: LongList, total: number | null): string {
  if (!hasMore) return sayCount('group.articles', articles.length);
  if (total !== null) return sayCount('group.articles', total);
  return say('library.atLeast', { count: formatNumber(articles.length) });
}

function Rows({ route, list, ...rest }: ListPaneProps & Pick<VirtualListProps, 'total'>) {
  if (list.error) return <Failed title={say('list.failed')}>{reasonOf(list.error)}</Failed>;
  if (list.isLoading) return <Loading label={say('list.loading')} />;
  if (list.articles.length === 0) return <NothingHere route={route} />;
  return <VirtualList list={list} query={route.text} open={route.article} {...rest} />;
}

function NothingHere({ route }: { route: Route }) {
  if (route.text !== '') return <Empty title={say('empty.search')}>{say('empty.searchMore')}</Empty>;
  if (route.view === 'trash') return <Empty title={say('empty.trash')}>{say('empty.trashMore')}</Empty>;
  if (route.view === 'list') return <Empty title={say('empty.list')}>{say('empty.listMore')}</Empty>;
  return <Empty title={say('empty.filter')} />;
}
