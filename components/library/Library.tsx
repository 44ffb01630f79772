import { useRef, useState } from 'preact/hooks';
import { getArticle, type Article } from '@/lib/library';
import { Empty, Failed } from '../Empty';
import { Help } from '../Help';
import { Icon } from '../Icon';
import { Toaster } from '../Toaster';
import { reasonOf } from '../list/reason-of';
import { useKeptFocus } from '../list/use-kept-focus';
import { useLazy } from '../use-lazy';
import { useLiveQuery } from '../use-live-query';
import { say } from '../words';
import { ListPane } from './ListPane';
import { Sidebar } from './Sidebar';
import { formatRoute } from './route';
import { useArticles } from './use-articles';
import { useLibraryCommands } from './use-library-commands';
import { useRoute } from './use-route';
import { useSelection } from './use-selection';

/** The library: places, the list, and beside it the article that is read. */
export function Library() {
  const [route, go] = useRoute();
  const list = useArticles(route);
  const selection = useSelection(list.articles, formatRoute({ ...route, article: null }));
  const [current, setCurrent] = useState<string | null>(route.article);
  const [help, setHelp] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  // Of the whole middle: the list itself is not there before it is read, nor while another place is.
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);
  const open = (id: string) => {
    setCurrent(id);
    go({ article: id });
  };
  useLibraryCommands({
    articles: list.articles,
    current: current ?? route.article,
    field,
    onCurrent: setCurrent,
    onOpen: open,
    onSelect: selection.toggle,
    onHelp: () => setHelp(true),
    onLeave: () => (selection.ids.size > 0 ? selection.clear() : go({ article: null })),
  });
  return (
    <div class={route.article === null ? 'library' : 'library reading'}>
      <Sidebar route={route} go={go} />
      <main class="library-main" ref={main}>
        {route.view === 'pictures' ? (
          <PicturesView />
        ) : (
          <>
            <ListPane
              list={list}
              route={route}
              go={go}
              field={field}
              scroller={scroller}
              current={current}
              selection={selection}
              onOpen={open}
            />
            <section class="reader-pane" aria-label={say('library.reader')}>
              <ReaderPane
                id={route.article}
                isAnyListed={list.articles.length > 0}
                onClose={() => go({ article: null })}
              />
            </section>
          </>
        )}
      </main>
      <Toaster onUndone={() => scroller.current?.focus()} />
      {help && <Help place="library" onClose={() => setHelp(false)} />}
    </div>
  );
}

interface ReaderPaneProps {
  id: string | null;
  isAnyListed: boolean;
  onClose: () => void;
}

function ReaderPane({ id, isAnyListed, onClose }: ReaderPaneProps) {
  const reader = useLazy(() => import('../reader/Reader'));
  const { value, error } = useLiveQuery(
    async (): Promise<{ id: string | null; article: Article | null }> => ({
      id,
      article: id === null ? null : await getArticle(id),
    }),
    [id],
  );
  // Beside an empty list there is nothing to pick; the list itself says so.
  if (id === null && !isAnyListed) return null;
  if (id === null) return <Empty title={say('library.pick')}>{say('library.pickMore')}</Empty>;
  if (error)
    return (
      <Failed heading="h1" title={say('list.failed')}>
        {reasonOf(error)}
      </Failed>
    );
  if (!reader || value?.id !== id) return null;
  if (value.article === null) return <Gone onClose={onClose} />;
  return <reader.Reader key={id} article={value.article} onClose={onClose} />;
}

/** Where the reader takes the whole window, nothing else leads back. */
function Gone({ onClose }: { onClose: () => void }) {
  return (
    <Empty heading="h1" title={say('library.gone')}>
      <p>{say('library.goneMore')}</p>
      <button type="button" class="button" onClick={onClose}>
        <Icon name="back" />
        {say('reader.back')}
      </button>
    </Empty>
  );
}

function PicturesView() {
  const pictures = useLazy(() => import('../pictures/Pictures'));
  return pictures ? <pictures.Pictures /> : <section class="list-pane" />;
}
