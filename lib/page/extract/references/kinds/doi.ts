import type { Reference } from '../../../contract';
import { findAll, type ReferenceKind, trimEnd } from './kind';

// A DOI may hold nearly anything; in running text it ends at space, quotes, CJK script and its punctuation.
const PATTERN =
  /(doi(?:\.org\/|[\s::=]{1,3})|dx\.doi\.org\/)?(?<![\d.])(10\.\d{4,9}(?:\.\d{1,4})?\/[^\s"'<>\u2018-\u201f\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef]{1,200})/gi;

/** Digital object identifiers; those that arXiv and the ACL Anthology give out are theirs. */
export const doi: ReferenceKind = {
  kind: 'doi',
  find: (text) => findAll(text, PATTERN, (match) => read(match[2] ?? '', match[1] !== undefined)),
};

function read(written: string, marked: boolean): Reference | null {
  const id = trimEnd(written.replace(/[?#](?:utm_|fbclid).*$/i, '')).toLowerCase();
  const suffix = id.slice(id.indexOf('/') + 1);
  if (suffix === '' || id.startsWith('10.48550/arxiv.') || id.startsWith('10.18653/v1/')) return null;
  // Unmarked, `10.1234/56` may be a fraction or a score.
  if (!marked && (!/[a-z]/.test(suffix) || suffix.length < 5) && !/^[\d.()-]{7,}$/.test(suffix)) return null;
  return { kind: 'doi', id, url: `https://doi.org/${encodeURI(id)}` };
}
