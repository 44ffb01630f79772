import type { Reference } from '../../contract';
import { type Credit, findCredit } from './credit';
import { REFERENCE_FINDERS } from './kinds';
import type { FoundReference } from './kinds/kind';

export { type Credit, findCredit } from './credit';

/** What is known of the work that an article retells. */
export interface Original {
  /** certain: an identifier or a link to it; likely: a named source; unknown: neither. */
  grade: 'certain' | 'likely' | 'unknown';
  /** The primary one first. */
  references: Reference[];
  source: string | null;
}

const MAX_CHARACTERS = 200_000;
const MAX_REFERENCES = 50;
const MAX_LINKS = 2_000;

/** Primary sources named in a text or in addresses, normalised, each once, in the order of their first mention. */
export function findReferences(text: string, links: readonly string[] = []): Reference[] {
  const pieces = [
    text.slice(0, MAX_CHARACTERS),
    links.slice(0, MAX_LINKS).map(decode).join('\n').slice(0, MAX_CHARACTERS),
  ];
  const found: Reference[] = [];
  for (const piece of pieces) found.push(...inOrder(piece));
  return once(found).slice(0, MAX_REFERENCES);
}

/** The work that an article retells: its references, those in the credit first, and the credited source. */
export function findOriginal(text: string, links: readonly string[], credited: readonly string[]): Original {
  const credit = firstCredit(credited);
  const fromCredit = credit === null ? [] : referencesOfCredit(credit);
  const references = once([...fromCredit, ...papersFirst(findReferences(text, links))]);
  const grade = references.length > 0 ? 'certain' : credit === null ? 'unknown' : 'likely';
  return { grade, references, source: credit?.name ?? null };
}

function firstCredit(lines: readonly string[]): Credit | null {
  for (const line of lines) {
    const credit = findCredit(line);
    if (credit !== null) return credit;
  }
  return null;
}

function referencesOfCredit({ url }: Credit): Reference[] {
  if (url === null) return [];
  const known = inOrder(url);
  return known.length > 0 ? known : [{ kind: 'link', id: url, url }];
}

const CODE = new Set<Reference['kind']>(['github', 'huggingface']);

function papersFirst(references: Reference[]): Reference[] {
  return [
    ...references.filter(({ kind }) => !CODE.has(kind)),
    ...references.filter(({ kind }) => CODE.has(kind)),
  ];
}

/** One of these stands in every reference of any kind; most texts have none. */
const MARKS = /xiv|ar5iv|10\.|\/\d{7}|github|huggingface|hf\.co|hf-mirror|acl|openreview/i;

function inOrder(text: string): Reference[] {
  if (!MARKS.test(text)) return [];
  const found: FoundReference[] = REFERENCE_FINDERS.flatMap((finder) => finder.find(text));
  found.sort((a, b) => a.start - b.start);
  return found.map(({ kind, id, url }) => ({ kind, id, url }));
}

function once(references: Reference[]): Reference[] {
  const seen = new Set<string>();
  return references.filter(({ kind, id }) => {
    const key = `${kind}:${id.toLowerCase()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address; // a stray % sign
  }
}
