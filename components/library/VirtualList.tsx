import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Article } from '@/lib/library';
import { Foreign } from '../Foreign';
import { Icon } from '../Icon';
import { formatAge } from '../dates';
import { Marked } from '../list/Marked';
import { mended } from '../mended';
import { plainRow } from '../plain-row';
import { say } from '../words';
import type { LongList } from './use-articles';
import type { Selection } from './use-selection';
import { useVirtualRows } from './use-virtual-rows';

/** Pixels at the usual text size; larger text makes larger rows. */
const ROW_HEIGHT = 84;

export interface VirtualListProps {
  list: LongList;
  /** Of all rows, those that are not read yet too; null where nobody knows. */
  total: number | null;
  open: string | null;
  /** The one that the keyboard is at. */
  current: string | null;
  query: string;
  selection: Selection;
  scroller: RefObject<HTMLDivElement>;
  onOpen: (id: string) => void;
}

/** A list of any length: only the rows in view are in the DOM, and each says its place in the whole. */
export function VirtualList(props: VirtualListProps) {
  const { list, total, open, current, query, selection, scroller, onOpen } = props;
  const { articles, hasMore, readOn } = list;
  const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
  const rowHeight = ROW_HEIGHT * scale;
  const { first, end, scrollTo } = useVirtualRows(scroller, articles.length, rowHeight);
  useEffect(() => {
    if (hasMore && end > articles.length - 40) readOn();
  }, [end, articles.length, hasMore]);
  const currentIndex = articles.findIndex(({ id }) => id === current);
  useEffect(() => {
    if (currentIndex !== -1) scrollTo(currentIndex);
  }, [current]);
  return (
    <div class="virtual" ref={scroller} tabIndex={-1}>
      <ul class="virtual-rows" style={{ blockSize: `${articles.length * rowHeight}px` }}>
        {articles.slice(first, end).map((article, place) => (
          <li
            key={article.id}
            class="virtual-row"
            style={{ blockSize: `${rowHeight}px`, transform: `translateY(${(first + place) * rowHeight}px)` }}
            aria-setsize={total ?? -1}
            aria-posinset={first + place + 1}
          >
            <LibraryRow
              article={article}
              query={query}
              isOpen={article.id === open}
              isSelected={selection.ids.has(article.id)}
              onOpen={onOpen}
              onSelect={selection.toggle}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface LibraryRowProps {
  article: Article;
  query: string;
  isOpen: boolean;
  isSelected: boolean;
  onOpen: (id: string) => void;
  onSelect: Selection['toggle'];
}

function LibraryRow({ article, query, isOpen, isSelected, onOpen, onSelect }: LibraryRowProps) {
  const title = plainRow(mended(article.title)) || say('list.untitled');
  const look = [isOpen && 'open', isSelected && 'selected', article.readAt === undefined && 'unread'];
  return (
    <div class={['library-row', ...look.filter(Boolean)].join(' ')} data-article={article.id}>
      <input
        type="checkbox"
        checked={isSelected}
        aria-label={say('library.select', { title })}
        onClick={(event) => onSelect(article.id, event.shiftKey)}
      />
      <button
        type="button"
        class="library-row-open"
        data-focus
        aria-current={isOpen ? 'true' : undefined}
        onClick={() => onOpen(article.id)}
      >
        <Foreign class="library-row-title" language={article.language}>
          <Marked text={title} query={query} />
        </Foreign>
        <Foreign class="library-row-summary" language={article.language}>
          <Marked text={plainRow(mended(article.summary))} query={query} />
        </Foreign>
        <span class="library-row-meta">
          {article.starredAt !== undefined && <Icon name="star" filled />}
          {article.readAt === undefined && <span class="visually-hidden">{say('list.unreadMark')}</span>}
          <bdi>{article.site}</bdi>
          <span>{formatAge(article.savedAt)}</span>
          {article.tags.map((tag) => (
            <bdi key={tag} class="chip">
              {tag}
            </bdi>
          ))}
        </span>
      </button>
    </div>
  );
}
