import { useEffect, useRef } from 'preact/hooks';
import type { Article } from '@/lib/library';
import { isComposing } from '../composing';
import { keep, useRemembered } from '../use-remembered';
import { say } from '../words';
import type { ArticleActions } from './article-actions';

export interface TagEditorProps {
  article: Article;
  actions: ArticleActions;
  onDone: () => void;
}

/** Tags as one comma-separated line. A draft survives the popup's closing. */
export function TagEditor({ article, actions, onDone }: TagEditorProps) {
  const draftName = `draft-tags:${article.id}`;
  const [draft, setDraft] = useRemembered(draftName, article.tags.join(', '));
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const done = () => {
    keep(draftName, null);
    onDone();
  };
  const save = (event: Event) => {
    event.preventDefault();
    void actions.tag(article, splitTags(draft)).then((isSaved) => isSaved && done());
  };
  return (
    <form class="tag-editor" onSubmit={save}>
      <label>
        <span class="visually-hidden">{say('tags.label')}</span>
        <input
          ref={field}
          class="field"
          value={draft}
          placeholder={say('tags.hint')}
          onInput={(event) => setDraft(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && !isComposing(event) && done()}
        />
      </label>
      <button type="submit" class="button primary">
        {say('tags.save')}
      </button>
    </form>
  );
}

/** Commas of every script part tags; each tag once, in the order typed. */
export function splitTags(line: string): string[] {
  const tags = line.split(/[,，、;；]/).map((tag) => tag.replace(/\s+/g, ' ').trim());
  return [...new Set(tags.filter(Boolean))];
}
