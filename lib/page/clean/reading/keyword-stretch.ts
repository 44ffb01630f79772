import { findKeywordLine, type KeywordLine } from '../../traces/keyword-line';
import type { TraceRun } from '../../traces/run';
import { tradeWords } from '../words';
import type { PageText } from './page-text';
import { isForeignTo } from './script-mismatch';

/** Evidence from which a stretch of terms is taken for keywords; below, a repetition of the title can make up for it. */
export const KEYWORD_EVIDENCE = 3;

/** A stretch of search terms inside a text, with the evidence that it was not written for readers. */
export interface KeywordStretch extends TraceRun {
  terms: TraceRun[];
  /** Share of the terms that the page's prose does not speak of, 0 to 1. */
  strange: number;
  /** 0 and more; from 3 on the stretch is spam whatever stands around it. */
  evidence: number;
}

// Signs that few lists made for people are joined by.
const RARE = /[_;；•~#+※★◆»›]/;

/** The keyword stretch of a line or title, its evidence weighed against the page's own prose; null where the text has none. */
export function findKeywordStretch(text: string, page: PageText): KeywordStretch | null {
  const line = lineIn(text, page);
  const stretch = line === null ? unseparated(text) : { ...line };
  if (stretch === null) return null;
  const varies = isOneSubject(text, stretch.terms);
  const terms = varies ? stretch.terms : trimTerms(text, stretch.terms, page);
  if (terms.length < 2) return null;
  const inTrade =
    terms.filter((term) => tradeWords.has(text.slice(term.start, term.end))).length / terms.length;
  const start = terms[0]!.start;
  const end = terms[terms.length - 1]!.end;
  const words = text.slice(start, end);
  const strange =
    terms.filter((term) => !page.vocabulary.speaksOf(text.slice(term.start, term.end))).length / terms.length;
  let evidence = 0;
  if (inTrade >= 0.3) evidence += 2.5;
  else if (inTrade > 0) evidence += 1;
  if (line?.tight === true || RARE.test(line?.separator ?? '')) evidence += 0.5;
  if (terms.length >= 5) evidence += 0.5;
  if (varies) evidence += 2.5;
  else if (strange >= 0.75) evidence += strange >= 0.9 ? 1.3 : 1;
  else if (strange < 0.4) evidence -= 1.5;
  if (isForeignTo(words, page)) evidence += 1;
  return { start, end, terms, strange, evidence };
}

const lines = new WeakMap<PageText, Map<string, KeywordLine | null>>();

/** A line's shape stays what it is; what is known of its terms grows, so only the shape is remembered. */
function lineIn(text: string, page: PageText): KeywordLine | null {
  const asked = lines.get(page) ?? new Map<string, KeywordLine | null>();
  lines.set(page, asked);
  const known = asked.get(text);
  if (known !== undefined) return known;
  const line = findKeywordLine(text);
  asked.set(text, line);
  return line;
}

const MIN_VARIATIONS = 5;

/** `pooling, pooling example, pooling download, free pooling app`: one subject in all the ways that it is searched for. */
function isOneSubject(text: string, terms: readonly TraceRun[]): boolean {
  if (terms.length < MIN_VARIATIONS) return false;
  const said = terms.map(({ start, end }) => text.slice(start, end).toLowerCase());
  const subject = said.reduce((shortest, term) => (term.length < shortest.length ? term : shortest));
  return subject.length >= 4 && said.filter((term) => term.includes(subject)).length >= said.length * 0.8;
}

/** The page's own words at either end (its heading, its name) are no terms. */
function trimTerms(text: string, terms: readonly TraceRun[], page: PageText): TraceRun[] {
  const kept = [...terms];
  const lengths = kept.map((term) => term.end - term.start).toSorted((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length / 2)] ?? 0;
  const isOwn = (term: TraceRun | undefined): boolean => {
    if (term === undefined) return false;
    const words = text.slice(term.start, term.end);
    if (page.terms.has(words)) return false;
    if (tradeWords.has(words) && words.length < usual * 2) return false;
    return page.vocabulary.overlap(words, 1) > 0.4 || words.length > usual * 2.2 || isHeading(words, page);
  };
  while (kept.length > 0 && isOwn(kept[0])) kept.shift();
  while (kept.length > 0 && isOwn(kept[kept.length - 1])) kept.pop();
  return kept;
}

function isHeading(words: string, page: PageText): boolean {
  return (
    words.length >= 6 &&
    page.lines.some((line) => line.headingLevel > 0 && line.headingLevel < 3 && line.text === words)
  );
}

/** `free spins no deposit replica watches payday loans`: no separator at all, but most of it words of the trades. */
function unseparated(text: string): { terms: TraceRun[] } | null {
  if (text.length > 400) return null;
  const terms = tradeWords.find(text);
  if (terms.length < 3) return null;
  const covered = terms.reduce((sum, term) => sum + term.end - term.start, 0);
  if (covered < text.length * 0.5) return null;
  return {
    terms: [
      { start: 0, end: terms[0]!.end },
      ...terms.slice(1, -1),
      { start: terms[terms.length - 1]!.start, end: text.length },
    ],
  };
}
