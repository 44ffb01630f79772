import type { Article } from '@/lib/library';
import type { Reference } from '@/lib/page/contract';
import { Icon } from '../Icon';
import { plainRow } from '../plain-row';
import { say } from '../words';

const kinds: Record<Reference['kind'], string> = {
  arxiv: 'arXiv',
  doi: 'DOI',
  github: 'GitHub',
  huggingface: 'Hugging Face',
  openreview: 'OpenReview',
  acl: 'ACL Anthology',
  link: '',
};

/** From the copy to the original: what the text itself names. */
export function References({ article }: { article: Article }) {
  if (article.references.length === 0) return null;
  return (
    <aside class="references" aria-labelledby="references-title">
      <h2 id="references-title">{say('reader.original')}</h2>
      <ul>
        {article.references.map(({ kind, id, url }) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noreferrer noopener">
              <Icon name="open" />
              {kinds[kind] !== '' && <strong>{kinds[kind]}</strong>}
              <bdi>{plainRow(id)}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </aside>
  );
}
