import { isSpacelessScript } from '../../text/scripts';
import type { TraceRun } from './run';

/** Search terms strung together for a search engine, not for a reader. */
export interface KeywordLine extends TraceRun {
  /** The character that joins the terms; a space for terms with nothing else between them. */
  separator: string;
  /** No space on either side of the separators: nobody writes a list like that for people. */
  tight: boolean;
  terms: TraceRun[];
}

const SEPARATORS = [
  '_',
  '|',
  '｜',
  ',',
  '-',
  '·',
  '•',
  '/',
  ';',
  '，',
  '、',
  '；',
  '،',
  '›',
  '»',
  '~',
  '#',
  '+',
  '※',
  '★',
  '◆',
];
// Sentences are full of these, so only a text that is nothing but short terms counts.
const PROSE_SEPARATORS = '，、；،';
const MAX_LENGTH = 800;
const MIN_TERMS = 3;
const MIN_SPACED_TERMS = 5;
const MIN_LIST_SHARE = 0.6;
/** So many terms are a list of their own beside a title or a name. */
const MANY_TERMS = 7;
/** Among the separators of sentences: what is longer is a clause. */
const MAX_SPACELESS_TERM = 10;
const MIN_LONG_LIST_SHARE = 0.35;

/**
 * The longest stretch of short terms joined by one separator, or null. Known by its shape alone: no word list.
 * At least three terms (five where only spaces join them), each 2 to 18 ideographs, kana or hangul, or 1 to 5 words.
 */
export function findKeywordLine(text: string): KeywordLine | null {
  if (text.length < 8 || text.length > MAX_LENGTH) return null;
  let best: KeywordLine | null = null;
  for (const separator of SEPARATORS) {
    if (!text.includes(separator)) continue;
    const line = longestStretch(text, separator);
    if (line !== null && (best === null || line.terms.length > best.terms.length)) best = line;
  }
  return best ?? spacedTerms(text);
}

/** The keyword line that the whole text is, but for white space and a hanging separator; else null. */
export function readKeywordLine(text: string): KeywordLine | null {
  const line = findKeywordLine(text);
  if (line === null) return null;
  const rest = text.slice(0, line.start) + text.slice(line.end);
  return /^[\s_|｜,，\-、·/;；]*$/.test(rest) ? line : null;
}

// Three of one separator: cheap enough to ask of every text.
const LISTED = /([_|｜•·;；、،/»›~#+★◆※,，-])[^\n]{1,80}?\1[^\n]{1,80}?\1/;
const MIN_LISTED = 4;

/** Whether a text does little more than string terms together: it speaks of nothing, least of all of those terms. */
export function isListOfTerms(text: string): boolean {
  if (!LISTED.test(text)) return false;
  const line = findKeywordLine(text);
  if (line === null || line.terms.length < MIN_LISTED) return false;
  return line.tight || line.end - line.start >= text.length * MIN_LIST_SHARE;
}

function longestStretch(text: string, separator: string): KeywordLine | null {
  let best: TraceRun[] = [];
  let current: TraceRun[] = [];
  for (let start = 0; start <= text.length;) {
    const cut = text.indexOf(separator, start);
    const end = cut === -1 ? text.length : cut;
    const term = trimmed(text, start, end);
    if (isTerm(text.slice(term.start, term.end), separator)) current.push(term);
    else current = [];
    if (current.length > best.length) best = current;
    start = end + 1;
  }
  if (PROSE_SEPARATORS.includes(separator)) {
    best = withoutClauses(text, best);
    if (!isBareList(text, best)) return null;
  }
  if (best.length < MIN_TERMS || !looksJoined(text, best, separator)) return null;
  return lineOf(text, best, separator);
}

/** A page's own title before or after the list is a clause, no term. */
function withoutClauses(text: string, terms: readonly TraceRun[]): TraceRun[] {
  const first = terms.findIndex((term) => !isClause(text, term));
  const last = terms.findLastIndex((term) => !isClause(text, term));
  return first === -1 ? [] : terms.slice(first, last + 1);
}

function isClause(text: string, { start, end }: TraceRun): boolean {
  return end - start > MAX_SPACELESS_TERM && isSpacelessScript(text.slice(start, end));
}

/** A list of five terms or more that is most of its text; ideographs in short terms, since clauses between commas are longer. */
function isBareList(text: string, terms: readonly TraceRun[]): boolean {
  if (terms.length < MIN_SPACED_TERMS || terms.some((term) => isClause(text, term))) return false;
  const share = terms.length >= MANY_TERMS ? MIN_LONG_LIST_SHARE : MIN_LIST_SHARE;
  return terms[terms.length - 1]!.end - terms[0]!.start >= text.trim().length * share;
}

/** `state-of-the-art`, `a_file_name` and `and/or` are words, not lists: joined terms hold spaces, or letters of a script without. */
function looksJoined(text: string, terms: TraceRun[], separator: string): boolean {
  if (separator !== '-' && separator !== '_' && separator !== '/') return true;
  const telling = terms.filter(({ start, end }) =>
    /[ぁ-ヿ㐀-鿿가-힣\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]|\S \S/.test(text.slice(start, end)),
  );
  return telling.length * 2 >= terms.length;
}

function isTerm(term: string, separator: string): boolean {
  if (term.length < 2 || term.length > 48) return false;
  if (/[。！？!?：:;"“”「」『』()（）[\]{}<>=@]|\.(?:\s|$)/.test(term)) return false;
  // The class of all letters takes the engine a millisecond to build: nearly every term is settled before it.
  if (!/[A-Za-z\u3041-\u30fe\u3400-\u9fff\uac00-\ud7a3]/.test(term) && !/\p{L}/u.test(term)) return false;
  if (separator !== '|' && separator !== '｜' && /[|｜]/.test(term)) return false;
  const words = term.split(/\s+/);
  if (isSpacelessScript(term)) return term.length <= 18 && words.length <= 3;
  return words.length <= 5;
}

/** `アウトレット 並行輸入 レディース 長財布`: terms of a script that needs no spaces, with nothing but spaces between. */
function spacedTerms(text: string): KeywordLine | null {
  if (!/[\u3041-\u30fe\u3400-\u9fff]/.test(text)) return null;
  const terms: TraceRun[] = [];
  for (const match of text.matchAll(/\S+/g)) {
    if (isSpacedTerm(match[0])) {
      terms.push({ start: match.index, end: match.index + match[0].length });
    } else if (terms.length >= MIN_SPACED_TERMS) break;
    else terms.length = 0;
  }
  return terms.length < MIN_SPACED_TERMS ? null : lineOf(text, terms, ' ');
}

/** Hangul sentences have spaces of their own, so hangul terms say nothing. */
function isSpacedTerm(term: string): boolean {
  if (term.length < 2 || term.length > 12 || /[가-힣、。,，・]/.test(term)) return false;
  return isSpacelessScript(term) && isTerm(term, ' ');
}

function lineOf(text: string, terms: TraceRun[], separator: string): KeywordLine {
  const start = terms[0]!.start;
  const end = terms[terms.length - 1]!.end;
  const gaps = terms.slice(1).map((term, i) => text.slice(terms[i]!.end, term.start));
  return { start, end, separator, terms, tight: separator !== ' ' && gaps.every((gap) => gap.length === 1) };
}

function trimmed(text: string, start: number, end: number): TraceRun {
  while (start < end && text[start]!.trim() === '') start++;
  while (end > start && text[end - 1]!.trim() === '') end--;
  return { start, end };
}
