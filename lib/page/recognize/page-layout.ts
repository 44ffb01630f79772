import { nameOf, parentOf } from '../node';
import { collapse } from '../outline';
import { MIN_PROSE, textLength } from './prose-boxes';
import type { PageReading } from './read-page';
import { readTitleLines } from './title-lines';

/** How a page's prose lies between its titles. Lengths as `textLength` counts them. */
export interface PageLayout {
  /** Pieces of prose: text nodes too long for a title. */
  pieces: number;
  prose: number;
  /** The most pieces in a row that no title interrupts. */
  longestChain: number;
  /** The longest stretch of prose that no title with a link interrupts, as a record's has; an article's own headings seldom do. */
  longestRun: number;
  titleLinks: number;
}

const TITLE_TAGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt']);
const MIN_LINKED_PROSE = 110;
const MIN_TITLE = 14;
const MAX_TITLE = 260;
/** A date, an author, a counter may stand between a title and its summary. */
const REACH = 3;

/** Reads titles and pieces of prose in document order. A long text node with line feeds is read line by line. */
export function readLayout(page: PageReading): PageLayout {
  const layout = { pieces: 0, prose: 0, longestChain: 0, longestRun: 0, titleLinks: 0 };
  let run = 0;
  let chain = 0;
  let sinceTitle = Infinity;
  for (const { length, titleTag, linked, split } of linesOf(page)) {
    if (!titleTag && length >= (linked ? MIN_LINKED_PROSE : MIN_PROSE)) {
      chain = (sinceTitle <= REACH ? 0 : chain) + 1;
      run += length;
      layout.longestChain = Math.max(layout.longestChain, chain);
      layout.longestRun = Math.max(layout.longestRun, run);
      layout.pieces++;
      layout.prose += length;
      sinceTitle = Infinity;
    } else if ((titleTag || linked || split) && length >= MIN_TITLE && length <= MAX_TITLE) {
      if (linked) layout.titleLinks++;
      // A lone link between paragraphs does not end their stretch.
      if (linked && (titleTag || split)) run = 0;
      sinceTitle = 0;
    } else {
      sinceTitle++;
    }
  }
  return layout;
}

interface LayoutLine {
  length: number;
  /** In a heading or a term, or bold on a line of its own. */
  titleTag: boolean;
  linked: boolean;
  /** One line of several in a text node. */
  split: boolean;
}

function* linesOf(page: PageReading): Generator<LayoutLine> {
  const known = new Map<Element, Around>();
  const titles = readTitleLines(page.nodes);
  for (const [i, start] of page.starts.entries()) {
    const raw = page.text.slice(start, (page.starts[i + 1] ?? page.text.length) - 1);
    const split = raw.length > 400 && raw.includes('\n');
    const node = page.nodes[i]!;
    const { titleTag: isTagged, linked } = around(parentOf(node), known);
    const titleTag = isTagged || titles.has(node);
    for (const line of split ? raw.split(/\n+/) : [raw]) {
      const length = textLength(collapse(line));
      if (length > 0) yield { length, titleTag, linked, split };
    }
  }
}

type Around = Pick<LayoutLine, 'titleTag' | 'linked'>;
const NOWHERE: Around = { titleTag: false, linked: false };

/** Each element is asked once, however many text nodes lie in it. */
function around(element: Element | null, known: Map<Element, Around>): Around {
  const fresh: Element[] = [];
  let at = element;
  while (at !== null && !known.has(at)) {
    fresh.push(at);
    at = parentOf(at);
  }
  let { titleTag, linked } = (at === null ? undefined : known.get(at)) ?? NOWHERE;
  for (const each of fresh.toReversed()) {
    const name = nameOf(each);
    titleTag ||= TITLE_TAGS.has(name);
    linked ||= name === 'a';
    known.set(each, { titleTag, linked });
  }
  return { titleTag, linked };
}
