import type { PageKind } from '../contract';
import type { PageReading } from './read-page';
import { tagAround } from './read-page';

/** How the page's prose lies between its titles. */
export interface KindMeasures {
  /** Share of the prose pieces that stand right behind a title: a heading, a link, a term. */
  titled: number;
  /** Share of all prose in the longest run that no title interrupts. */
  run: number;
  /** Mean length of a prose piece, in hundreds of characters. */
  length: number;
  /** Share of the prose pieces that break off. */
  cut: number;
  /** Title links per prose piece, at most 3. */
  links: number;
  pieces: number;
}

const MIN_PROSE = 36;
const TITLE_TAGS = ['a', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt'];

/** Reads the sequence of titles and prose pieces. */
export function measureKind(page: PageReading): KindMeasures {
  let pieces = 0,
    titled = 0,
    cut = 0,
    links = 0,
    total = 0,
    run = 0,
    longest = 0;
  let sinceTitle = 9;
  for (const [text, place] of lines(page)) {
    const dense = /[぀-ヿ㐀-鿿가-힣]/.test(text) ? 2 : 1;
    const length = text.length * dense;
    const tag = tagAround(page, place, TITLE_TAGS);
    if (tag === '' && length >= MIN_PROSE * 1.5) {
      pieces++;
      total += length;
      if (sinceTitle <= 2) {
        titled++;
        run = 0;
      }
      run += length;
      longest = Math.max(longest, run);
      if (/(?:…|\.\.\.|\[…\]|»)\s*$/.test(text)) cut++;
      sinceTitle = 9;
    } else if (tag !== '' && length >= 16) {
      if (tag === 'a') links++;
      sinceTitle = 0;
    } else sinceTitle++;
  }
  const n = Math.max(1, pieces);
  return {
    titled: titled / n,
    run: longest / Math.max(1, total),
    length: total / n / 100,
    cut: cut / n,
    links: Math.min(3, links / n),
    pieces,
  };
}

function* lines(page: PageReading): Generator<[string, number]> {
  for (let i = 0; i < page.starts.length; i++) {
    const start = page.starts[i]!;
    const end = (page.starts[i + 1] ?? page.text.length) - 1;
    const text = page.text.slice(start, end).trim();
    if (text !== '') yield [text, start];
  }
}

/** Whether a spam page is a listing of records or one article. */
export function pageKind(page: PageReading): Exclude<PageKind, 'ordinary'> {
  const { titled, run } = measureKind(page);
  return titled - run > 0 ? 'listing' : 'article';
}
