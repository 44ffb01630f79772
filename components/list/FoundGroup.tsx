import type { Article, ArticleGroup } from '@/lib/library';
import { Age } from '../Age';
import { Foreign } from '../Foreign';
import { Icon } from '../Icon';
import { plainRow } from '../plain-row';
import { useRemembered } from '../use-remembered';
import { say, sayCount } from '../words';
import { ArticleRow } from './ArticleRow';
import type { ArticleActions } from './article-actions';

export interface FoundGroupProps {
  group: ArticleGroup;
  actions: ArticleActions;
}

/** What one page brought: a listing as one folded line, a mirror as its main article with the related entries folded under it. */
export function FoundGroup({ group, actions }: FoundGroupProps) {
  const main = group.articles.find(({ role }) => role === 'main');
  if (!main) return <ListingGroup group={group} actions={actions} />;
  const related = group.articles.filter((article) => article !== main);
  return (
    <div class="group">
      <ArticleRow article={main} actions={actions} />
      {related.length > 0 && <RelatedEntries pageId={group.pageId} articles={related} actions={actions} />}
    </div>
  );
}

function ListingGroup({ group, actions }: FoundGroupProps) {
  const [open, setOpen] = useRemembered(`group:${group.pageId}`, false);
  const title = plainRow(group.title) || group.url;
  const listId = `group-${group.pageId}`;
  const titleId = `title-${group.pageId}`;
  return (
    <section class="group" aria-labelledby={titleId}>
      <div class="group-head" data-group={group.pageId}>
        <button
          type="button"
          class="group-toggle"
          data-focus
          aria-expanded={open}
          aria-controls={listId}
          onClick={() => setOpen(!open)}
        >
          <Icon name="down" />
          <Foreign id={titleId} class="group-title" language={commonLanguage(group.articles)}>
            {title}
          </Foreign>
          <GroupMeta group={group} />
        </button>
        <GroupActions group={group} actions={actions} />
      </div>
      {open && <Rows id={listId} articles={group.articles} actions={actions} />}
    </section>
  );
}

/** A page's title is in the language of what it lists, where that is one. */
function commonLanguage([first, ...others]: Article[]): string | undefined {
  return others.every(({ language }) => language === first?.language) ? first?.language : undefined;
}

function GroupMeta({ group }: { group: ArticleGroup }) {
  const savedAt = group.articles[0]?.savedAt ?? group.savedAt;
  return (
    <span class="group-meta">
      <span>{sayCount('group.articles', group.articles.length)}</span>
      <bdi>{hostName(group.url)}</bdi>
      <Age time={savedAt} />
    </span>
  );
}

function GroupActions({ group, actions }: FoundGroupProps) {
  return (
    <>
      <button
        type="button"
        class="icon-button"
        aria-label={say('group.keepAll')}
        title={say('group.keepAll')}
        onClick={() => actions.keep(group.articles)}
      >
        <Icon name="tray" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={say('group.discardAll')}
        title={say('group.discardAll')}
        onClick={() => actions.discardGroup(group.pageId)}
      >
        <Icon name="trash" />
      </button>
    </>
  );
}

interface RelatedProps {
  pageId: string;
  articles: Article[];
  actions: ArticleActions;
}

function RelatedEntries({ pageId, articles, actions }: RelatedProps) {
  const [open, setOpen] = useRemembered(`related:${pageId}`, false);
  const listId = `related-${pageId}`;
  return (
    <>
      <button
        type="button"
        class="related-toggle"
        aria-expanded={open}
        aria-controls={listId}
        onClick={() => setOpen(!open)}
      >
        <Icon name="down" />
        {sayCount('group.related', articles.length)}
      </button>
      {open && <Rows id={listId} articles={articles} actions={actions} />}
    </>
  );
}

function Rows({ id, articles, actions }: { id: string; articles: Article[]; actions: ArticleActions }) {
  return (
    <ul class="group-rows" id={id}>
      {articles.map((article) => (
        <li key={article.id}>
          <ArticleRow article={article} actions={actions} grouped />
        </li>
      ))}
    </ul>
  );
}

function hostName(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return '';
  }
}
