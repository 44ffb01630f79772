import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { gradeOf, originalsOf, type Article } from '@/lib/library';
import type { Reference } from '@/lib/page/contract';
import { Icon } from '../Icon';
import { attempt } from '../list/article-actions';
import { mended } from '../mended';
import { plainRow } from '../plain-row';
import { placeName } from '../reference-name';
import { useLazy } from '../use-lazy';
import { say } from '../words';
import type { EditOriginalsProps } from './EditOriginals';

/** From the copy to the original: what the text names, what the user says, and a search where neither is known. */
export function References({ article }: { article: Article }) {
  const [editing, setEditing] = useState(false);
  const originals = originalsOf(article);
  const grade = gradeOf(article);
  return (
    <aside class="references" aria-labelledby="references-title">
      <h2 id="references-title">{say('reader.original')}</h2>
      {grade === 'likely' && <p>{say('original.likely', { name: plainRow(article.source ?? '') })}</p>}
      {grade === 'unknown' && <p class="soft">{say('original.unknown')}</p>}
      {editing ? (
        <LazyEditor article={article} onDone={() => setEditing(false)} />
      ) : (
        <>
          <ul>
            {originals.map((original) => (
              <li key={original.url}>
                <OriginalLink original={original} />
              </li>
            ))}
          </ul>
          <div class="buttons">
            {grade !== 'certain' && (
              <button type="button" class="button" onClick={() => search(article)}>
                <Icon name="search" />
                {say('original.search')}
              </button>
            )}
            <button type="button" class="button plain" onClick={() => setEditing(true)}>
              {say(originals.length > 0 ? 'original.edit' : 'original.add')}
            </button>
          </div>
        </>
      )}
    </aside>
  );
}

function LazyEditor(props: EditOriginalsProps) {
  const editor = useLazy(() => import('./EditOriginals'));
  return editor && <editor.EditOriginals {...props} />;
}

export function OriginalLink({ original }: { original: Reference }) {
  const { id, url } = original;
  const place = placeName(original);
  return (
    <a href={url} target="_blank" rel="noreferrer noopener">
      <Icon name="open" />
      {place !== '' && <strong>{place}</strong>}
      <bdi>{plainRow(id)}</bdi>
    </a>
  );
}

/** With the user's own search engine, in a tab of its own: Winnow itself asks nobody. */
function search({ title, source }: Article): void {
  const text = [mended(title), source].filter(Boolean).join(' ');
  void attempt(() => browser.search.query({ text, disposition: 'NEW_TAB' }));
}
