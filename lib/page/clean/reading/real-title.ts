import { withoutRuns } from '../edit-text';
import { findLeakedMarkup } from '../../traces/leaked-markup';
import { isListOfTerms } from '../../traces/keyword-line';
import { findReadings } from '../../traces/reading';
import { fold } from '../words';
import { findKeywordStretch } from './keyword-stretch';
import { sureRuns } from './planted-runs';
import type { PageLine, PageText } from './page-text';

const MAX_TITLE = 160;
/** How far above the text its title may stand. */
const MAX_LINES_ABOVE = 8;

/**
 * What the page itself calls its article, without what was put into it; '' where only keywords stand there.
 * Headings first; on a page without headings the line above the text that shares most of its words.
 */
export function realTitle(page: PageText): string {
  const said = page.main?.title ?? '';
  const line = page.lines.find((each) => each.text === said);
  const first = line === undefined ? cleanText(said, page) : cleanTitle(line, page);
  if (isTitle(first, page) && !isOfKeywords(first, page)) return first;
  for (const heading of headingsOf(page).slice(0, 6)) {
    const title = cleanTitle(heading, page);
    if (isTitle(title, page)) return title;
  }
  return lineAboveText(page);
}

/** Headings above the text first: of those the highest, and of several alike the one nearest to it. */
function headingsOf({ lines }: PageText): PageLine[] {
  const text = lines.findIndex((line) => line.inMain);
  const above = lines.slice(0, Math.max(0, text)).filter(isHeading).toReversed();
  return [
    ...above.toSorted((a, b) => a.headingLevel - b.headingLevel),
    ...lines.slice(Math.max(0, text)).filter(isHeading),
  ];
}

function isHeading({ headingLevel, record }: PageLine): boolean {
  return headingLevel > 0 && headingLevel < 4 && record === -1;
}

/** Whether a text is a piece of a line of keywords that was taken out whole: of its terms one may not be known as such. */
function isOfKeywords(text: string, page: PageText): boolean {
  return [...page.claimed].some((line) => line.text.includes(text) && isListOfTerms(line.text));
}

function cleanTitle(line: PageLine, page: PageText): string {
  if (page.claimed.has(line)) return '';
  return trim(withoutRuns(line.text, [...traces(line.text), ...sureRuns(line, page)]));
}

function cleanText(text: string, page: PageText): string {
  return trim(withoutRuns(text, [...traces(text), ...page.terms.find(text)]));
}

function traces(text: string) {
  return [...findReadings(text), ...findLeakedMarkup(text)];
}

/** Separators that a removed term leaves at either end. */
function trim(text: string): string {
  return text.replace(/^[\s_|｜,，\-–—、·/]+|[\s_|｜,，\-–—、·/]+$/g, '');
}

function isTitle(text: string, page: PageText): boolean {
  if (text.length < 4 || text.length > MAX_TITLE || page.terms.has(text)) return false;
  if (/^[\w-]+(?:\.[\w-]+)+$/.test(text)) return false; // a host's name
  const stretch = findKeywordStretch(text, page);
  return stretch === null || stretch.evidence < 2;
}

function lineAboveText(page: PageText): string {
  const text = page.lines.findIndex(
    (line) => line.inMain && line.text.length > 30 && !page.claimed.has(line),
  );
  let best = '';
  let bestOverlap = 0.2;
  // The first line of the text may be its title: it is too short and too open to be a paragraph.
  for (const line of page.lines.slice(Math.max(0, text - MAX_LINES_ABOVE), text + 1)) {
    const title = cleanTitle(line, page);
    if (line.linkShare > 0.5 || isByline(title) || !isTitle(title, page)) continue;
    const overlap = page.vocabulary.overlap(title, 0);
    if (overlap < bestOverlap || fold(title) === fold(page.title)) continue;
    best = title;
    bestOverlap = overlap;
  }
  return best;
}

/** Dates, sources and counters: the line that stands between title and text. */
function isByline(text: string): boolean {
  return /\d{4}[-/.年]\d{1,2}|\d{1,2}:\d\d|·|•| \? |[来來]源|作者|閱讀|阅读|[。！？.!?]$/.test(text);
}
