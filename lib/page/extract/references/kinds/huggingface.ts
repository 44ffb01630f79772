import type { Reference } from '../../../contract';
import { findAll, type ReferenceKind } from './kind';

const HOST = String.raw`(?<![\w.-])(?:www\.)?(?:huggingface\.co|hf\.co|hf-mirror\.com)\/`;
const PART = String.raw`[\w.-]{1,96}`;
const PATTERN = new RegExp(`${HOST}(?:(datasets|spaces|papers)\\/)?(${PART})(?:\\/(${PART}))?`, 'gi');

/** First path parts that are the site's own pages. */
const RESERVED = new Set(
  (
    'docs blog models tasks learn pricing join login settings organizations collections posts chat new inference support terms-of-service ' +
    'privacy content-guidelines enterprise brand jobs languages metrics search api spaces datasets papers course autotrain hub changelog ' +
    'welcome front users notifications storage playground endpoints discussions'
  ).split(' '),
);

/** Models, datasets, Spaces and papers on Hugging Face. */
export const huggingface: ReferenceKind = {
  kind: 'huggingface',
  find: (text) => findAll(text, PATTERN, (match) => read(match[1]?.toLowerCase(), match[2] ?? '', match[3])),
};

function read(section: string | undefined, first: string, second: string | undefined): Reference | null {
  const [owner, name] = [trim(first), trim(second ?? '')];
  if (section === 'papers') return /^\d{4}\.\d{4,5}$/.test(owner) ? entry(`papers/${owner}`) : null;
  if (section === 'datasets')
    return RESERVED.has(owner) || owner === ''
      ? null
      : entry(`datasets/${owner}${name && !isView(name) ? `/${name}` : ''}`);
  if (section === 'spaces') return name === '' ? null : entry(`spaces/${owner}/${name}`);
  // One part alone may be a user or an organisation as well as a model.
  return name === '' || RESERVED.has(owner.toLowerCase()) ? null : entry(`${owner}/${name}`);
}

function isView(part: string): boolean {
  return /^(?:tree|blob|viewer|resolve|discussions)$/.test(part);
}

function trim(part: string): string {
  return part.replace(/(?<![.,;:!?_-])[.,;:!?_-]+$/, '');
}

function entry(id: string): Reference {
  return { kind: 'huggingface', id, url: `https://huggingface.co/${id}` };
}
