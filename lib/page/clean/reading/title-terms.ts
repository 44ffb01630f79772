import { attributeOf } from '../../node';
import { isNamedAfter, nameOf } from '../../recognize/outside-links';
import { fold, tradeWords } from '../words';
import { findKeywordStretch, KEYWORD_EVIDENCE } from './keyword-stretch';
import { isTermLike } from './page-terms';
import type { PageText } from './page-text';

/** Learns the terms of a stuffed title. */
export function learnFromTitle(page: PageText): void {
  const stretch = findKeywordStretch(page.title, page);
  if (stretch === null) return;
  const terms = stretch.terms.map(({ start, end }) => page.title.slice(start, end));
  const repeated = repeatedTerms(terms, page);
  if (stretch.evidence + (repeated.length > 0 ? 1.5 : 0) < KEYWORD_EVIDENCE - 0.5) return;
  const learnt = stretch.evidence < KEYWORD_EVIDENCE - 0.5 ? repeated : terms;
  for (const term of learnt)
    if (!page.vocabulary.speaksOf(term) && !isSiteName(term, page)) page.terms.add(term);
}

const MIN_REPEATED = 3;

/** The terms that stand together in one line as well, if most of them do: the page's own name at the end of its title does not. */
function repeatedTerms(terms: readonly string[], page: PageText): string[] {
  const least = Math.max(MIN_REPEATED, terms.length * 0.6);
  for (const { text } of page.lines) {
    if (text.length > MAX_LIST || text.length < terms.length * 2) continue;
    const shared = terms.filter((term) => text.includes(term));
    if (shared.length >= least) return shared;
  }
  return [];
}

const MAX_LIST = 800;
const JOINT = /[、，,;；|｜_·•/~#※★◆»›]|\s[-–—]\s/;

/**
 * A list of terms of which some are known spam is spam throughout, as far as the page's prose does not speak of it. At its ends may
 * stand what the page is called: there a term counts only if title and line share it.
 */
export function learnFromLists(page: PageText): void {
  // Added at the end: each new term makes all lines be searched anew.
  const learnt: string[] = [];
  for (const text of [page.title, ...page.lines.map((line) => line.text)]) {
    if (text.length > MAX_LIST || page.terms.find(text).length < 2) continue;
    const terms = text
      .split(JOINT)
      .map((term) => term.trim())
      .filter((term) => term !== '' && isTermLike(term));
    const isKnown = (term: string) => page.terms.has(term);
    const known = terms.filter(isKnown).length;
    if (known < 2 || known * 3 < terms.length) continue;
    const [first, last] = [terms.findIndex(isKnown), terms.findLastIndex(isKnown)];
    const other = text === page.title ? '' : page.title;
    for (const [at, term] of terms.entries()) {
      const belongs = (at > first && at < last) || other.includes(term);
      if (belongs && !isKnown(term) && !page.vocabulary.speaksOf(term) && !isSiteName(term, page))
        learnt.push(term);
    }
  }
  for (const term of learnt) page.terms.add(term);
}

/** A title stuffed with keywords still ends with the name of the site that it was taken from. */
function isSiteName(term: string, { url, document }: PageText): boolean {
  if (tradeWords.has(term)) return false;
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  // Names of one or two letters stand in any word.
  if (nameOf(host).length >= 3 && isNamedAfter(term, host)) return true;
  const metas: Iterable<Element> = Document.prototype.querySelectorAll.call(document, SITE_NAMES);
  return [...metas].some((meta) => fold(attributeOf(meta, 'content').trim()) === fold(term.trim()));
}

const SITE_NAMES = 'meta[property="og:site_name"],meta[name="application-name"]';
