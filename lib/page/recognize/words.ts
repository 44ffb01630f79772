import { attributeOf } from '../node';
import { keywordLinesOf } from './keyword-lines';
import { isOtherLanguage } from './other-language';
import { elementAround, tagAround, type PageReading } from './read-page';
import { isRedirectPath } from './redirects';
import { searchHeading } from './search-heading';
import { spamWordsIn, type Trade } from './spam-words';

/** Where words of a spam trade stand on a page: in short lines, titles and link texts, never in running prose. */
export interface WordHits {
  trades: Set<Trade>;
  lines: string[];
  /** The lines with words of trades that are not technical. */
  selling: string[];
  words: Set<string>;
}

const memo = new WeakMap<PageReading, WordHits>();
/** Where words are shown, not used. */
const QUOTING_TAGS = ['pre', 'code', 'kbd', 'samp', 'blockquote', 'q', 'cite'];
const HEADING_TAGS = ['h2', 'h3', 'h4', 'dt'];
const TITLE = -1;
const MAX_LINE = 90;
const MAX_CHARACTERS = 60_000;

/** Looks for the words of `spam-words.json` in the page's short lines. Read once a page, only where other evidence stands. */
export function wordHits(page: PageReading): WordHits {
  const known = memo.get(page);
  if (known !== undefined) return known;
  const hits: WordHits = { trades: new Set(), lines: [], selling: [], words: new Set() };
  const searched = searchHeading(page);
  for (const [line, place] of shortLines(page)) {
    const found = spamWordsIn(line.toLowerCase()).filter(([word]) => !searched.includes(word));
    if (found.length === 0 || (place !== TITLE && tagAround(page, place, QUOTING_TAGS) !== '')) continue;
    if (searched !== '' && isAnswer(line, place, page)) continue;
    hits.lines.push(line);
    for (const [word, trade] of found) {
      hits.words.add(word);
      hits.trades.add(TECHNICAL.has(trade) ? 'vpn' : trade);
    }
    if (found.some(([, trade]) => !TECHNICAL.has(trade))) hits.selling.push(line);
  }
  memo.set(page, hits);
  return hits;
}

/** What a search finds is named by headings and links: in the page's own language, and not through a redirect. */
function isAnswer(line: string, place: number, page: PageReading): boolean {
  if (place === TITLE || isOtherLanguage(line, page)) return false;
  const link = elementAround(page, place, ['a']);
  if (link !== null) return !isRedirectPath(attributeOf(link, 'href'));
  return tagAround(page, place, HEADING_TAGS) !== '';
}

/** Trades whose words everybody who writes about computers uses: alone they say little, and together they count as one. */
const TECHNICAL: ReadonlySet<string> = new Set<Trade>(['vpn', 'crypto', 'hacks', 'piracy']);

function shortLines(page: PageReading): Map<string, number> {
  const lines = new Map<string, number>();
  for (const { text, line, place } of keywordLinesOf(page)) {
    if (place === 'title') for (const term of text.split(line.separator)) lines.set(term, TITLE);
  }
  let length = 0;
  for (let i = 0; i < page.starts.length && length < MAX_CHARACTERS; i++) {
    const start = page.starts[i]!;
    const end = (page.starts[i + 1] ?? page.text.length) - 1;
    if (end - start > MAX_LINE * 3) continue;
    const text = page.text.slice(start, end).trim();
    if (text.length < 3 || text.length > MAX_LINE) continue;
    lines.set(text, start);
    length += text.length;
  }
  return lines;
}
