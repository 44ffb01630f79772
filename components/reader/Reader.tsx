import { useRef, useState } from 'preact/hooks';
import { getContent, type Article } from '@/lib/library';
import { Icon, type IconName } from '../Icon';
import { formatExactly } from '../dates';
import { TagEditor } from '../list/TagEditor';
import { exportList } from '../export-list';
import { articleActions } from '../list/article-actions';
import { mended } from '../mended';
import { useLiveQuery } from '../use-live-query';
import { say, sayCount } from '../words';
import { AlsoSeenOn } from './AlsoSeenOn';
import { Digest } from './Digest';
import { LookMenu } from './LookMenu';
import { LostTexts } from './LostTexts';
import { NoteEditor } from './NoteEditor';
import { ReaderText } from './ReaderText';
import { Sendings } from './Sendings';
import { References } from './References';
import { styleOf, useLook } from './look';
import { publishedOn } from './published-on';
import { readingMinutes } from './reading-time';
import { useProgress } from './use-progress';

/** One article to read: the way to the original first, then the text, then where it was seen and what one noted. */
export function Reader({ article, onClose }: { article: Article; onClose: () => void }) {
  const [look, setLook] = useLook();
  const scroller = useRef<HTMLElement>(null);
  const content = useLiveQuery(async () => ({ stored: await getContent(article.id) }), [article.id]).value;
  useProgress(scroller, article, content !== undefined);
  const text = content?.stored?.text ?? article.summary;
  const language = article.language ? { lang: article.language } : {};
  return (
    <article
      class="reader"
      ref={scroller}
      style={styleOf(look)}
      data-look={look.theme}
      tabIndex={-1}
      data-article={article.id}
    >
      <div class="reader-tools">
        <button type="button" class="button plain reader-back" onClick={onClose}>
          <Icon name="back" />
          {say('reader.back')}
        </button>
        <ReaderActions article={article} />
        <LookMenu look={look} onLook={setLook} />
      </div>
      <div class="reader-page">
        <header>
          <h1 {...language}>
            <bdi>{mended(article.title) || say('list.untitled')}</bdi>
          </h1>
          <Byline article={article} minutes={readingMinutes(text)} />
          {article.url !== null && (
            <a
              class="button primary"
              href={article.url}
              target="_blank"
              rel="noreferrer noopener"
              onClick={() => articleActions.opened(article)}
            >
              <Icon name="open" />
              {say('reader.openPage')}
            </a>
          )}
        </header>
        <References article={article} />
        {content?.stored && (
          <Digest text={content.stored.text} {...(article.language && { language: article.language })} />
        )}
        {content && (
          <ReaderText
            html={content.stored?.html ?? null}
            summary={mended(article.summary)}
            {...(article.language && { language: article.language })}
          />
        )}
        <AlsoSeenOn article={article} />
        <LostTexts article={article} />
        <Sendings article={article} />
        <Tags article={article} />
        <NoteEditor key={article.id} article={article} />
      </div>
    </article>
  );
}

function Byline({ article, minutes }: { article: Article; minutes: number }) {
  return (
    <p class="byline soft">
      {article.author !== undefined && <bdi>{article.author}</bdi>}
      <bdi>{article.site}</bdi>
      {article.source !== undefined && <bdi>{say('list.source', { name: article.source })}</bdi>}
      {article.publishedAt !== undefined && (
        <time dateTime={article.publishedAt}>{publishedOn(article.publishedAt)}</time>
      )}
      <time dateTime={new Date(article.savedAt).toISOString()}>
        {say('reader.savedAt', { when: formatExactly(article.savedAt) })}
      </time>
      <span>{sayCount('reader.minutes', minutes)}</span>
    </p>
  );
}

function ReaderActions({ article }: { article: Article }) {
  const starred = article.starredAt !== undefined;
  const read = article.readAt !== undefined;
  const archived = article.archivedAt !== undefined;
  const one = [article];
  if (article.deletedAt !== undefined) {
    return <Tool icon="undo" label={say('action.restore')} onClick={() => articleActions.restore(article)} />;
  }
  return (
    <div class="reader-actions">
      <Tool
        icon="star"
        on={starred}
        label={say(starred ? 'action.unstar' : 'action.star')}
        onClick={() => articleActions.star(one, !starred)}
      />
      <Tool
        icon={read ? 'circle' : 'check'}
        label={say(read ? 'action.unread' : 'action.read')}
        onClick={() => articleActions.read(one, !read)}
      />
      <Tool
        icon="archive"
        on={archived}
        label={say(archived ? 'action.unarchive' : 'action.archive')}
        onClick={() => articleActions.archive(one, !archived)}
      />
      <Tool icon="export" label={say('reader.export')} onClick={() => void exportList('markdown', one)} />
      <Tool icon="print" label={say('reader.print')} onClick={() => print()} />
      <Tool icon="trash" label={say('action.delete')} onClick={() => articleActions.discard(one)} />
    </div>
  );
}

function Tool({
  icon,
  label,
  on = false,
  onClick,
}: {
  icon: IconName;
  label: string;
  on?: boolean;
  onClick: () => void;
}) {
  return (
    <button
      type="button"
      class={on ? 'icon-button on' : 'icon-button'}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <Icon name={icon} filled={on && icon === 'star'} />
    </button>
  );
}

function Tags({ article }: { article: Article }) {
  const [editing, setEditing] = useState(false);
  return (
    <section class="reader-tags">
      <h2>{say('action.tag')}</h2>
      {editing ? (
        <TagEditor article={article} actions={articleActions} onDone={() => setEditing(false)} />
      ) : (
        <p>
          {article.tags.map((tag) => (
            <bdi key={tag} class="chip">
              {tag}
            </bdi>
          ))}
          <button type="button" class="button plain" data-tag onClick={() => setEditing(true)}>
            <Icon name="tag" />
            {say('reader.editTags')}
          </button>
        </p>
      )}
    </section>
  );
}
