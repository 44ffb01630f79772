import type { Article } from '../article';
import { fold, foldText, isDense } from './fold';
import type { SearchQuery, Term } from './query';

/** Start and end of a hit in a text, end excluded. */
export type HitRange = [start: number, end: number];

function isWordUnit(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const unit = text.charCodeAt(at);
  return unit !== 0x20 && !isDense(unit);
}

/** Whether a term may stand here: a word begins where no word goes on, and the last one of a phrase ends there too. */
function isBounded(text: string, at: number, term: Term): boolean {
  if (isWordUnit(text, at) && isWordUnit(text, at - 1)) return false;
  const end = at + term.text.length;
  return !term.isPhrase || !(isWordUnit(text, end - 1) && isWordUnit(text, end));
}

/** The next place of a term in folded text at or after `from`, or -1. */
export function findTerm(text: string, term: Term, from = 0): number {
  for (let at = text.indexOf(term.text, from); at !== -1; at = text.indexOf(term.text, at + 1)) {
    if (isBounded(text, at, term)) return at;
  }
  return -1;
}

/** The searched fields of an article as one folded text; fields stand apart so that no phrase crosses them. */
export function foldArticle(article: Article, content = ''): string {
  return fieldsOf(article, content).map(foldText).join('  ');
}

function fieldsOf(article: Article, content: string): string[] {
  const { title, summary, description, note, tags, site, author, source } = article;
  return [title, summary, note, ...tags, site, author ?? '', source ?? '', description ?? '', content];
}

/** Whether folded text has every wanted term and no excluded one. */
export function matchesText(folded: string, { terms, excluded }: SearchQuery): boolean {
  return (
    terms.every((term) => findTerm(folded, term) !== -1) &&
    !excluded.some((term) => findTerm(folded, term) !== -1)
  );
}

const MOST_HITS = 200;

/** Where the words of a query stand in a text, to be marked: sorted, not overlapping, at most 200. */
export function findHits(text: string, { terms }: SearchQuery): HitRange[] {
  if (terms.length === 0) return [];
  const { text: folded, starts, ends } = fold(text);
  const ranges: HitRange[] = [];
  for (const term of terms) {
    for (let at = findTerm(folded, term); at !== -1 && ranges.length < MOST_HITS;) {
      const last = at + term.text.length - 1;
      ranges.push([starts[at]!, ends[last]!]);
      at = findTerm(folded, term, last + 1);
    }
  }
  return joinRanges(ranges);
}

function joinRanges(ranges: HitRange[]): HitRange[] {
  const joined: HitRange[] = [];
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}
