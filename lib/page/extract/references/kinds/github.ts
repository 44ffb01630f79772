import type { Reference } from '../../../contract';
import { findAll, type ReferenceKind } from './kind';

const NAME = String.raw`([a-z\d](?:[a-z\d-]{0,38}))\/([\w.-]{1,100})`;
const ADDRESS = new RegExp(
  String.raw`(?<![\w.-])(?:www\.|raw\.)?github(?:usercontent)?\.com\/(?:repos\/)?${NAME}`,
  'gi',
);
const CLONE = new RegExp(String.raw`git@github\.com:${NAME}`, 'gi');
const NAMED = new RegExp(
  String.raw`github(?:\s?(?:repo(?:sitory)?|仓库|倉庫|リポジトリ|저장소))?\s?[:\uff1a]\s?${NAME}(?![\w/])`,
  'gi',
);

/** First path parts that are GitHub's own pages. */
const RESERVED = new Set(
  (
    'about account apps blog collections contact customer-stories dashboard enterprise events explore features home join login ' +
    'logout marketplace mobile new notifications orgs organizations pricing pulls readme search security settings signup site ' +
    'sponsors stars team topics trending users watching solutions resources issues codespaces copilot github-copilot assets ' +
    'user-attachments'
  ).split(' '),
);
const NO_OWNER = /^(?:and|or|s|n|w|input|read|yes|on|code|http|https)$/i;

/** Repositories on GitHub, whatever file, issue or release of them is linked. */
export const github: ReferenceKind = {
  kind: 'github',
  find: (text) => [
    ...findAll(text, ADDRESS, (match) => repository(match[1] ?? '', match[2] ?? '')),
    ...findAll(text, CLONE, (match) => repository(match[1] ?? '', match[2] ?? '')),
    ...findAll(text, NAMED, (match) =>
      NO_OWNER.test(match[1] ?? '') ? null : repository(match[1] ?? '', match[2] ?? ''),
    ),
  ],
};

function repository(owner: string, written: string): Reference | null {
  const name = written.replace(/(?<![.,;:!?_-])[.,;:!?_-]+$/, '').replace(/\.git$/i, '');
  if (name === '' || name === '.' || RESERVED.has(owner.toLowerCase()) || owner.endsWith('-')) return null;
  const id = `${owner}/${name}`;
  return { kind: 'github', id, url: `https://github.com/${id}` };
}
