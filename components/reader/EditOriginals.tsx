import { useEffect, useRef, useState } from 'preact/hooks';
import { originalsOf, setOriginals, type Article } from '@/lib/library';
import { findReferences } from '@/lib/page/extract/references';
import type { Reference } from '@/lib/page/contract';
import { Icon, type IconName } from '../Icon';
import { isComposing } from '../composing';
import { attempt } from '../list/article-actions';
import { announce } from '../toasts';
import { say } from '../words';
import { OriginalLink } from './References';

export interface EditOriginalsProps {
  article: Article;
  onDone: () => void;
}

/** What the originals of an article are: taken out, added, the first one moved to the top; or as its page names them again. */
export function EditOriginals({ article, onDone }: EditOriginalsProps) {
  const [typed, setTyped] = useState('');
  const [isBad, setBad] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const originals = originalsOf(article);
  const add = (event: Event) => {
    event.preventDefault();
    const found = readOriginals(typed);
    setBad(found.length === 0);
    if (found.length === 0) return;
    const others = originals.filter(({ url }) => found.every((one) => one.url !== url));
    save(article, [...found, ...others]);
    setTyped('');
  };
  return (
    <>
      <ul>
        {originals.map((original, index) => (
          <li key={original.url}>
            <OriginalLink original={original} />
            {index > 0 && (
              <Act
                label={say('original.first')}
                icon="up"
                onClick={() => save(article, [original, ...originals.filter((one) => one !== original)])}
              />
            )}
            <Act
              label={say('original.remove')}
              icon="close"
              onClick={() =>
                save(
                  article,
                  originals.filter((one) => one !== original),
                )
              }
            />
          </li>
        ))}
      </ul>
      <form class="tag-editor" onSubmit={add}>
        <label>
          <span class="visually-hidden">{say('original.field')}</span>
          <input
            ref={field}
            class="field"
            value={typed}
            placeholder={say('original.field')}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
            onKeyDown={(event) => event.key === 'Escape' && !isComposing(event) && onDone()}
          />
        </label>
        <button type="submit" class="button" disabled={typed.trim() === ''}>
          {say('original.add')}
        </button>
      </form>
      {isBad && (
        <p role="alert" class="problem">
          {say('original.bad')}
        </p>
      )}
      <div class="buttons">
        <button type="button" class="button primary" onClick={onDone}>
          {say('original.done')}
        </button>
        {article.ownReferences !== undefined && (
          <button type="button" class="button plain" onClick={() => save(article, undefined)}>
            {say('original.reset')}
          </button>
        )}
      </div>
    </>
  );
}

/** What somebody typed or pasted: identifiers and addresses of any known kind, else a web address. */
function readOriginals(typed: string): Reference[] {
  const text = typed.trim();
  for (const reading of [text, `arXiv:${text}`, `doi:${text}`]) {
    const known = findReferences(reading, [text]);
    if (known.length > 0) return known;
  }
  const isAddress = /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
  return isAddress ? [{ kind: 'link', id: text, url: new URL(text).href }] : [];
}

function save({ id, ownReferences: before }: Article, after: Reference[] | undefined): void {
  void attempt(async () => {
    await setOriginals([id], after);
    announce(say('original.saved'), () => setOriginals([id], before));
  });
}

function Act({ label, icon, onClick }: { label: string; icon: IconName; onClick: () => void }) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
