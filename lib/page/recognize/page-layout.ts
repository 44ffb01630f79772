import { tagAround, type PageReading } from './read-page';

/** How a page's prose lies between its titles. Lengths in characters, an ideograph counted as two. */
export interface PageLayout {
  /** Pieces of prose: text nodes too long for a title. */
  pieces: number;
  /** Pieces right behind a title: a heading, a term, the text of a link. */
  titled: number;
  /** Of these, pieces behind a title that is a link, as a record's is; an article's own headings seldom are. */
  linkTitled: number;
  /** The most pieces in a row that no title interrupts. */
  longestChain: number;
  /** Prose right behind the top heading, until the next title. */
  lead: number;
  /** Pieces that break off with an ellipsis. */
  cut: number;
  prose: number;
  /** The longest stretch of prose that no title interrupts. */
  longestRun: number;
  titleLinks: number;
  /** Headings of level 2 and deeper, and terms. */
  headings: number;
  dates: number;
  characters: number;
}

const DATE =
  /\d{4}\s?[-/.年]\s?\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}|\d{1,2}\.? (?:jan|feb|mär|mar|apr|may|mai|jun|jul|aug|sep|okt|oct|nov|dez|dec)/i;
const CUT = /(?:…|\.\.\.|\[…\]|»|&hellip;)\s*$/;
const TITLE_TAGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt'];
const MIN_PROSE = 55;
const MIN_LINKED_PROSE = 110;
const MIN_TITLE = 14;
const MAX_TITLE = 260;
/** A date, an author, a counter may stand between a title and its summary. */
const REACH = 3;

/** Reads titles and pieces of prose in document order. A long text node with line feeds is read line by line. */
export function readLayout(page: PageReading): PageLayout {
  const layout = {
    pieces: 0,
    titled: 0,
    linkTitled: 0,
    longestChain: 0,
    lead: 0,
    cut: 0,
    prose: 0,
    longestRun: 0,
    titleLinks: 0,
    headings: 0,
    dates: 0,
    characters: 0,
  };
  let run = 0;
  let chain = 0;
  let sinceTitle = Infinity;
  let isLinkTitle = false;
  let isLead = false;
  for (const { text, length, tag, linked, split } of linesOf(page)) {
    layout.characters += length;
    if (length < 60 && DATE.test(text)) layout.dates++;
    if (tag !== '' && tag !== 'h1') layout.headings++;
    if (tag === '' && length >= (linked ? MIN_LINKED_PROSE : MIN_PROSE)) {
      const isTitled = sinceTitle <= REACH;
      if (isTitled) layout.titled++;
      if (isTitled && isLinkTitle) layout.linkTitled++;
      run = (isTitled ? 0 : run) + length;
      chain = (isTitled ? 0 : chain) + 1;
      layout.longestChain = Math.max(layout.longestChain, chain);
      if (isLead) layout.lead += length;
      layout.pieces++;
      layout.prose += length;
      layout.longestRun = Math.max(layout.longestRun, run);
      if (CUT.test(text)) layout.cut++;
      sinceTitle = Infinity;
    } else if ((tag !== '' || linked || split) && length >= MIN_TITLE && length <= MAX_TITLE) {
      if (linked) layout.titleLinks++;
      isLinkTitle = linked;
      // A lone link between paragraphs does not end what the heading began.
      if (tag !== '') isLead = tag === 'h1' && !linked;
      sinceTitle = 0;
    } else {
      if (tag === 'h1') isLead = !linked;
      sinceTitle++;
    }
  }
  return layout;
}

interface LayoutLine {
  text: string;
  length: number;
  tag: string;
  linked: boolean;
  /** One line of several in a text node. */
  split: boolean;
}

function* linesOf(page: PageReading): Generator<LayoutLine> {
  for (const [i, start] of page.starts.entries()) {
    const raw = page.text.slice(start, (page.starts[i + 1] ?? page.text.length) - 1);
    const split = raw.length > 400 && raw.includes('\n');
    const tag = tagAround(page, start, TITLE_TAGS);
    const linked = tagAround(page, start, ['a']) !== '';
    for (const line of split ? raw.split(/\n+/) : [raw]) {
      const text = line.replace(/\s+/g, ' ').trim();
      if (text === '') continue;
      const length = /[぀-ヿ㐀-鿿가-힣]/.test(text) ? text.length * 2 : text.length;
      yield { text, length, tag, linked, split };
    }
  }
}
