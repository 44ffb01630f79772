import { tradeWords } from '../words';
import { findKeywordStretch, KEYWORD_EVIDENCE } from './keyword-stretch';
import { learnFromFarms, learnFromPlantedLinks } from './link-terms';
import type { PageLine, PageText } from './page-text';
import { learnFromLists, learnFromTitle } from './title-terms';

/** Learns the search terms that were put on the page: from its title, its link farms, its first and last lines. */
export function learnTerms(page: PageText): void {
  learnFromTitle(page);
  learnFromFarms(page);
  for (const line of page.lines) learnFromLine(line, page);
  learnFromPlantedLinks(page);
  learnRepeatedPhrases(page);
  learnFromLists(page);
}

const MIN_REPETITIONS = 4;

/** A phrase of a trade that stands word for word all over a text took the place of one of the author's terms. */
function learnRepeatedPhrases(page: PageText): void {
  const counts = new Map<string, number>();
  for (const line of page.lines) {
    for (const hit of tradeWords.find(line.text)) {
      for (const phrase of phrasesAround(line.text, hit)) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
    }
  }
  for (const [phrase, count] of counts) if (count >= MIN_REPETITIONS) page.terms.add(phrase);
}

/** The word that holds the hit with its neighbours: two and three words. */
function* phrasesAround(text: string, hit: { start: number; end: number }): Generator<string> {
  const before = text.slice(Math.max(0, hit.start - 40), hit.start).split(' ');
  const after = text.slice(hit.end, hit.end + 40).split(' ');
  const word = `${before.at(-1) ?? ''}${text.slice(hit.start, hit.end)}${after[0] ?? ''}`;
  const previous = before.length > 1 ? before.at(-2) : undefined;
  const next = after.length > 1 ? after[1] : undefined;
  if (previous !== undefined) yield `${previous} ${word}`;
  if (next !== undefined) yield `${word} ${next}`;
  if (previous !== undefined && next !== undefined) yield `${previous} ${word} ${next}`;
}

function learnFromLine(line: PageLine, page: PageText): void {
  if (line.text.length > 600 || line.inMain) return;
  const stretch = findKeywordStretch(line.text, page);
  if (stretch === null || stretch.evidence < KEYWORD_EVIDENCE || ownLinks(line) > 0.5) return;
  for (const { start, end } of stretch.terms) {
    const term = line.text.slice(start, end);
    // Stuffed lines borrow the page's own subject.
    if (!page.vocabulary.speaksOf(term)) page.terms.add(term);
  }
}

/** Share of a line's text in links to the page's own site: navigation and tag lists. */
export function ownLinks(line: PageLine): number {
  const own = line.links.filter((link) => link.target !== null && !link.target.foreign);
  return own.reduce((sum, link) => sum + link.end - link.start, 0) / Math.max(1, line.text.length);
}
