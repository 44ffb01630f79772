import { useState } from 'preact/hooks';
import type { Article } from '@/lib/library';
import { originalsOf } from '@/lib/library/originals';
import { Age } from '../Age';
import { Icon, type IconName } from '../Icon';
import { mended } from '../mended';
import { plainRow } from '../plain-row';
import { placeName } from '../reference-name';
import { useLazy } from '../use-lazy';
import { say, sayCount } from '../words';
import { Marked } from './Marked';
import type { TagEditorProps } from './TagEditor';
import type { ArticleActions } from './article-actions';

export interface ArticleRowProps {
  article: Article;
  actions: ArticleActions;
  /** Searched words, marked where they occur. */
  query?: string;
  /** Inside a group the page's name and age stand in the group's heading. */
  grouped?: boolean;
}

/** One entry: title, summary folded to two lines, site and age, and what can be done with it. */
export function ArticleRow({ article, actions, query = '', grouped = false }: ArticleRowProps) {
  const [open, setOpen] = useState(false);
  const [tagging, setTagging] = useState(false);
  const language = article.language ? { lang: article.language } : {};
  const states = [article.readAt ? 'read' : 'unread', article.state].join(' ');
  return (
    <article class={`row ${states}`} data-article={article.id}>
      <h3 class="row-title" {...language}>
        <Title article={article} actions={actions} query={query} onUnfold={() => setOpen(!open)} />
      </h3>
      {article.summary !== '' && (
        <Summary article={article} open={open} query={query} onToggle={() => setOpen(!open)} />
      )}
      <p class="row-meta soft">
        <RowMeta article={article} grouped={grouped} />
      </p>
      <RowActions article={article} actions={actions} onTag={() => setTagging(!tagging)} tagging={tagging} />
      {tagging && <LazyTags article={article} actions={actions} onDone={() => setTagging(false)} />}
    </article>
  );
}

function LazyTags(props: TagEditorProps) {
  const editor = useLazy(() => import('./TagEditor'));
  return editor ? <editor.TagEditor {...props} /> : <div class="tag-editor" />;
}

function Title({
  article,
  actions,
  query,
  onUnfold,
}: Omit<ArticleRowProps, 'grouped'> & { onUnfold: () => void }) {
  const text = <Marked text={plainRow(mended(article.title)) || say('list.untitled')} query={query ?? ''} />;
  const unread = !article.readAt && <span class="visually-hidden">{say('list.unreadMark')} </span>;
  if (article.url === null) {
    return (
      <button type="button" class="row-link" data-focus onClick={onUnfold}>
        {unread}
        <bdi>{text}</bdi>
      </button>
    );
  }
  return (
    <a
      class="row-link"
      data-focus
      href={article.url}
      target="_blank"
      rel="noreferrer noopener"
      onClick={() => actions.opened(article)}
    >
      {unread}
      <bdi>{text}</bdi>
    </a>
  );
}

interface SummaryProps {
  article: Article;
  open: boolean;
  query: string;
  onToggle: () => void;
}

/** Folded on screen only: the whole text is stored, and one click away. */
const FOLD_ABOVE_CHARACTERS = 90;

function Summary({ article, open, query, onToggle }: SummaryProps) {
  const language = article.language ? { lang: article.language } : {};
  const summary = mended(article.summary);
  const long = article.summary.length > FOLD_ABOVE_CHARACTERS;
  return (
    <div class={open ? 'row-summary open' : 'row-summary'}>
      <p {...language}>
        <bdi>
          <Marked text={open ? summary : plainRow(summary)} query={query} />
        </bdi>
      </p>
      {long && (
        <button type="button" class="fold" aria-expanded={open} onClick={onToggle}>
          {say(open ? 'list.less' : 'list.more')}
          <span class="visually-hidden"> {plainRow(article.title)}</span>
        </button>
      )}
    </div>
  );
}

function RowMeta({ article, grouped }: { article: Article; grouped: boolean }) {
  const [original] = originalsOf(article);
  return (
    <>
      {article.site !== '' && <bdi class="row-site">{article.site}</bdi>}
      {!grouped && <Age time={article.savedAt} />}
      {article.source !== undefined && (
        <bdi class="row-source">{say('list.source', { name: plainRow(article.source) })}</bdi>
      )}
      {original && (
        <a class="row-original" href={original.url} target="_blank" rel="noreferrer noopener">
          {say('list.original', { name: `${placeName(original)} ${plainRow(original.id)}`.trim() })}
        </a>
      )}
      {article.alsoSeenOn.length > 0 && <span>{sayCount('list.alsoSeen', article.alsoSeenOn.length)}</span>}
      {article.tags.map((tag) => (
        <bdi key={tag} class="chip">
          {tag}
        </bdi>
      ))}
    </>
  );
}

interface RowActionsProps {
  article: Article;
  actions: ArticleActions;
  tagging: boolean;
  onTag: () => void;
}

function RowActions({ article, actions, tagging, onTag }: RowActionsProps) {
  const starred = article.starredAt !== undefined;
  const read = article.readAt !== undefined;
  const archived = article.archivedAt !== undefined;
  if (article.deletedAt !== undefined) {
    return (
      <div class="row-actions">
        <RowButton icon="undo" label={say('action.restore')} onClick={() => actions.restore(article)} />
      </div>
    );
  }
  return (
    <div class="row-actions">
      {article.state === 'found' && (
        <RowButton icon="tray" label={say('action.keep')} onClick={() => actions.keep([article])} />
      )}
      <RowButton
        icon="star"
        on={starred}
        label={say(starred ? 'action.unstar' : 'action.star')}
        onClick={() => actions.star([article], !starred)}
      />
      <RowButton
        icon={read ? 'circle' : 'check'}
        label={say(read ? 'action.unread' : 'action.read')}
        onClick={() => actions.read([article], !read)}
      />
      <RowButton icon="tag" expanded={tagging} label={say('action.tag')} onClick={onTag} />
      <RowButton
        icon="archive"
        on={archived}
        label={say(archived ? 'action.unarchive' : 'action.archive')}
        onClick={() => actions.archive([article], !archived)}
      />
      <RowButton icon="trash" label={say('action.delete')} onClick={() => actions.discard([article])} />
    </div>
  );
}

interface RowButtonProps {
  icon: IconName;
  label: string;
  on?: boolean;
  expanded?: boolean;
  onClick: () => void;
}

function RowButton({ icon, label, on = false, expanded, onClick }: RowButtonProps) {
  const disclosure = expanded === undefined ? {} : { 'aria-expanded': expanded, 'data-tag': true };
  return (
    <button
      type="button"
      class={on ? 'icon-button on' : 'icon-button'}
      aria-label={label}
      title={label}
      onClick={onClick}
      {...disclosure}
    >
      <Icon name={icon} filled={on && icon === 'star'} />
    </button>
  );
}
