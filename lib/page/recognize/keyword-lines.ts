import { isVietnamese } from '../../text/language';
import { isSpacelessScript } from '../../text/scripts';
import { findKeywordLine, isListOfTerms, type KeywordLine } from '../traces/keyword-line';
import { nodeAt, nodeText, tagAround, type PageReading } from './read-page';
import { spamWordsIn } from './spam-words';

/** A keyword line and how foreign it is to the page that carries it. */
export interface JudgedLine {
  line: KeywordLine;
  text: string;
  /** Share of its terms that the page's sentences never speak of, 0 to 1. */
  foreign: number;
  /** Where: the document's title, a heading, the page's first lines, or further down. */
  place: 'title' | 'heading' | 'top' | 'body';
}

const lines = new WeakMap<PageReading, JudgedLine[]>();
const proses = new WeakMap<PageReading, string>();
const MAX_PROSE = 60_000;
const MAX_SEARCHED = 300_000;
const TOP_NODES = 8;
const MAX_LINE = 600;
const MAX_LINES = 60;

/** The page's keyword lines, title first. Read once a page. */
export function keywordLinesOf(page: PageReading): JudgedLine[] {
  const known = lines.get(page);
  if (known !== undefined) return known;
  const judged: JudgedLine[] = [];
  let sections: ReadonlySet<string> | null = null;
  for (const [place, text] of candidates(page)) {
    if (judged.length >= MAX_LINES) break;
    const line = findKeywordLine(text);
    if (line === null) continue;
    sections ??= sectionsOf(page);
    judged.push({
      line,
      text: text.slice(line.start, line.end),
      foreign: foreignIn(line, text, page, sections),
      place,
    });
  }
  lines.set(page, judged);
  return judged;
}

function foreignIn(
  line: KeywordLine,
  text: string,
  page: PageReading,
  sections: ReadonlySet<string>,
): number {
  const prose = proseOf(page);
  const terms = line.terms.map(({ start, end }) => text.slice(start, end));
  const foreign = terms.filter((term) => !sections.has(term.toLowerCase()) && !isSpokenOf(term, prose));
  const share = foreign.length / terms.length;
  return isOfOneThing(terms) ? share * ONE_THING : share;
}

const ONE_THING = 0.5;

/** Whether nearly all terms name the same thing, as an author's do who wants one page found by many searches; not where that is what spam sells. */
function isOfOneThing(terms: readonly string[]): boolean {
  if (terms.some((term) => spamWordsIn(term.toLowerCase()).length > 0)) return false;
  const times = new Map<string, number>();
  for (const term of terms)
    for (const part of new Set(partsOf(term.toLowerCase()))) times.set(part, (times.get(part) ?? 0) + 1);
  return Math.max(0, ...times.values()) >= Math.max(3, terms.length * 0.8);
}

/** What the page's menus call its own sections: a title that lists them is a table of contents. */
function sectionsOf({ document }: PageReading): Set<string> {
  const links = [...document.querySelectorAll('nav a[href], header a[href]')].slice(0, MAX_SECTIONS);
  return new Set(links.map(({ textContent }) => (textContent ?? '').trim().toLowerCase()));
}

const MAX_SECTIONS = 60;

// Three separators of one kind with short terms between, as no sentence has them: found natively in the whole text.
const TIGHT =
  /([_|｜•;；])[^\n_|｜•;；]{2,48}\1[^\n_|｜•;；]{2,48}[_|｜•;；\n]|([,-])(?=[^\s,-])[^\n,-]{2,48}\2(?=[^\s,-])[^\n,-]{2,48}[,\n-]|\n\s{0,40}[぀-ヿ㐀-鿿]{2,12}(?: [぀-ヿ㐀-鿿]{2,12}){4}/g;

function* candidates(page: PageReading): Generator<[JudgedLine['place'], string]> {
  yield ['title', page.head.title];
  for (const heading of page.headings.slice(0, 12)) yield ['heading', heading.text];
  for (let i = 0; i < Math.min(TOP_NODES, page.starts.length); i++)
    if (!isQuoted(page, i)) yield ['top', nodeText(page, i)];
  for (const node of echoesOfTitle(page)) yield ['top', nodeText(page, node)];
  let last = TOP_NODES - 1;
  for (const match of page.text.slice(0, MAX_SEARCHED).matchAll(TIGHT)) {
    const node = nodeAt(page.starts, match.index + 1);
    if (node <= last) continue;
    last = node;
    const text = nodeText(page, node);
    if (text.length <= MAX_LINE && !isQuoted(page, node)) yield ['body', text];
  }
}

/** What an author quotes is not the page's own. */
function isQuoted(page: PageReading, node: number): boolean {
  return tagAround(page, page.starts[node]!, ['blockquote', 'q', 'cite']) !== '';
}

const MAX_ECHOES = 3;

/** Text nodes further down that repeat the title's string of terms: in front of the article, or in its heading. */
function* echoesOfTitle(page: PageReading): Generator<number> {
  const line = findKeywordLine(page.head.title);
  if (line === null) return;
  const said = page.head.title.slice(line.terms[0]!.start, line.terms[2]!.end);
  let at = page.text.indexOf(said);
  for (let found = 0; at !== -1 && found < MAX_ECHOES; found++) {
    const node = nodeAt(page.starts, at);
    if (node >= TOP_NODES) yield node;
    at = page.text.indexOf(said, page.starts[node + 1] ?? page.text.length);
  }
}

/** What the page talks about: its longer text nodes but for keyword lines, lower case. Read once a page, where asked for. */
export function proseOf(page: PageReading): string {
  const known = proses.get(page);
  if (known !== undefined) return known;
  const parts: string[] = [];
  let length = 0;
  for (let i = 0; i < page.starts.length && length < MAX_PROSE; i++) {
    const text = nodeText(page, i);
    if (text.length < 40 || (text.length <= MAX_LINE && isListOfTerms(text))) continue;
    parts.push(text);
    length += text.length;
  }
  const prose = parts.join('\n').toLowerCase();
  proses.set(page, prose);
  return prose;
}

/** A term that stands in a sentence once or twice may have been put there. */
const MIN_USES = 3;

/** Several words, or as many ideographs as make two. */
function isCompound(term: string): boolean {
  return isSpacelessScript(term) ? term.length >= 4 : term.includes(' ');
}

/** How often a part stands in a text; counting stops at `most`. */
function countUpTo(part: string, text: string, most: number): number {
  let times = 0;
  for (let at = text.indexOf(part); at !== -1 && times < most; at = text.indexOf(part, at + part.length))
    times++;
  return times;
}

/**
 * Whether the sentences use the term: as it stands, most of its longer words, or most pairs of its ideographs. A compound
 * that is there a time or two counts only where its parts are used beside it too: else it may have been put there.
 */
export function isSpokenOf(term: string, prose: string): boolean {
  const lower = term.toLowerCase();
  const times = countUpTo(lower, prose, MIN_USES);
  if (times === MIN_USES || (times > 0 && !isCompound(lower))) return true;
  const isKnown = (part: string): boolean => countUpTo(part, prose, times + 1) > times;
  const parts = partsOf(lower);
  return parts.filter(isKnown).length * 2 > parts.length;
}

/** What of a term tells its subject: pairs of its ideographs, or of its syllables where words are strings of these, or the stems of its longer words. */
function partsOf(term: string): string[] {
  if (isSpacelessScript(term)) return pairsOf([...term], '');
  const words = term.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
  if (isVietnamese(term)) return pairsOf(words, ' ');
  return words.filter((word) => word.length >= 4).map(stemOf);
}

function pairsOf(parts: readonly string[], between: string): string[] {
  return parts.slice(1).map((part, at) => `${parts[at]}${between}${part}`);
}

/** `lamps` and `lamp`, `recettes` and `recette`: most languages that write with spaces inflect the end of a word. */
function stemOf(word: string): string {
  return word.length < 5 ? word : word.slice(0, word.length < 8 ? -1 : -2);
}
