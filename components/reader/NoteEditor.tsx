import { useEffect, useRef } from 'preact/hooks';
import { setNote, type Article } from '@/lib/library';
import { attempt } from '../list/article-actions';
import { keep, useRemembered } from '../use-remembered';
import { say } from '../words';

const SAVE_AFTER_MS = 600;

/** A note that saves itself a moment after the last key, and at once when it loses the focus. */
export function NoteEditor({ article }: { article: Article }) {
  const draftName = `draft-note:${article.id}`;
  const [draft, setDraft] = useRemembered(draftName, article.note);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const save = (note: string) => {
    clearTimeout(timer.current);
    void attempt(async () => {
      await setNote([article.id], note);
      keep(draftName, null);
    });
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <label class="note">
      <span>{say('reader.note')}</span>
      <textarea
        class="field"
        rows={3}
        value={draft}
        placeholder={say('reader.noteHint')}
        onInput={({ currentTarget: { value } }) => {
          setDraft(value);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => save(value), SAVE_AFTER_MS);
        }}
        onBlur={({ currentTarget: { value } }) => value !== article.note && save(value)}
      />
    </label>
  );
}
