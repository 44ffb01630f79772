import { isSpacelessScript } from '../../text/scripts';
import { findKeywordLine, type KeywordLine } from '../traces/keyword-line';
import type { PageReading } from './read-page';

/** A keyword line and how foreign it is to the page that carries it. */
export interface JudgedLine {
  line: KeywordLine;
  text: string;
  /** Share of its terms that the page's sentences never speak of, 0 to 1. */
  foreign: number;
  /** Where: the document's title, a heading, the page's first lines, or further down. */
  place: 'title' | 'heading' | 'top' | 'body';
}

interface Judged {
  lines: JudgedLine[];
  prose: string;
}

const memo = new WeakMap<PageReading, Judged>();
const MAX_PROSE = 60_000;
const TOP_NODES = 8;
const MAX_LINES = 60;

/** The page's keyword lines, title first. Read once a page. */
export function keywordLinesOf(page: PageReading): JudgedLine[] {
  return judgedOf(page).lines;
}

function judgedOf(page: PageReading): Judged {
  const known = memo.get(page);
  if (known !== undefined) return known;
  const judged: Judged = { lines: [], prose: readProse(page) };
  memo.set(page, judged);
  consider(judged, page.head.title, 'title');
  for (const heading of page.headings.slice(0, 12)) consider(judged, heading.text, 'heading');
  for (const [place, text] of shortNodes(page)) consider(judged, text, place);
  return judged;
}

function consider(judged: Judged, text: string, place: JudgedLine['place']): void {
  if (judged.lines.length >= MAX_LINES) return;
  const line = findKeywordLine(text);
  if (line === null) return;
  const terms = line.terms.map(({ start, end }) => text.slice(start, end));
  const foreign = terms.filter((term) => !isSpokenOf(term, judged.prose)).length / terms.length;
  judged.lines.push({ line, text: text.slice(line.start, line.end), foreign, place });
}

function* shortNodes(page: PageReading): Generator<['top' | 'body', string]> {
  for (let i = 0; i < page.starts.length; i++) {
    const start = page.starts[i]!;
    const length = (page.starts[i + 1] ?? page.text.length) - 1 - start;
    if (length < 12 || length > 600) continue;
    const text = page.text.slice(start, start + length).trim();
    if (SEPARATED.test(text)) yield [i < TOP_NODES ? 'top' : 'body', text];
  }
}

// Three separators of one kind not far apart: only such a text is worth taking to pieces.
const SEPARATED =
  /([_|｜,，、·/;；-])[^_|｜,，、·/;；-]{2,48}\1[^_|｜,，、·/;；-]{2,48}(?:\1|$)|^\S{2,12}(?: \S{2,12}){4}/;

/** What the page talks about: its longer text nodes, lower case. Read once a page. */
export function proseOf(page: PageReading): string {
  return judgedOf(page).prose;
}

function readProse(page: PageReading): string {
  const parts: string[] = [];
  let length = 0;
  for (let i = 0; i < page.starts.length && length < MAX_PROSE; i++) {
    const start = page.starts[i]!;
    const end = (page.starts[i + 1] ?? page.text.length) - 1;
    if (end - start < 40) continue;
    const text = page.text.slice(start, end);
    if (text.length < 600 && findKeywordLine(text.trim())?.tight === true) continue;
    parts.push(text);
    length += text.length;
  }
  return parts.join('\n').toLowerCase();
}

/** Whether the sentences use the term: as it stands, most of its longer words, or a pair of its ideographs. */
export function isSpokenOf(term: string, prose: string): boolean {
  const lower = term.toLowerCase();
  if (prose.includes(lower)) return true;
  if (isSpacelessScript(lower)) {
    let pairs = 0;
    let spoken = 0;
    for (let i = 0; i + 1 < lower.length; i++) {
      pairs++;
      if (prose.includes(lower.slice(i, i + 2))) spoken++;
    }
    return spoken * 2 > pairs;
  }
  const words = lower.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= 4);
  return words.length > 0 && words.filter((word) => prose.includes(word)).length * 2 > words.length;
}
