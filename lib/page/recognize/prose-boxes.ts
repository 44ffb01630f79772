import { isBlockTag } from '../elements';
import { nameOf, parentOf } from '../node';
import { collapse } from '../outline';
import type { PageReading } from './read-page';
import { isBreak, readTitleLines } from './title-lines';

/**
 * How a page's prose lies in boxes: the paragraphs of an article stand side by side in one, the summaries of a listing each in
 * a box of their own. Lengths as `textLength` counts them.
 */
export interface ProseBoxes {
  /** Boxes with a paragraph in them. */
  boxes: number;
  /** Prose of all paragraphs. */
  prose: number;
  /** Prose of the fullest box. */
  fullest: number;
  /** The most prose of one box that follows other prose directly: not a title, not a caption. */
  following: number;
}

/** A block with text of its own, or what stands in one under a title that line breaks alone part from it. */
interface Paragraph {
  element: Element;
  /** What holds it and its like: the parent, or that title. */
  box: Node | null;
  length: number;
  linked: number;
  /** Characters behind its last line break. */
  line: number;
  /** Prose behind a line break that ends a line of prose. */
  following: number;
}

export const MIN_PROSE = 55;
/** What a row, a card or a caption holds is seldom a paragraph beside others, unless it has lines of its own. */
const NO_PARAGRAPHS = new Set('li dd dt td th tr tbody figcaption h1 h2 h3 h4 h5 h6'.split(' '));

/** Reads the boxes off the text that was read already, each text node up to its block. */
export function readProseBoxes(page: Pick<PageReading, 'nodes'>): ProseBoxes {
  const boxes = new Map<Node, { prose: number; following: number }>();
  let before: Node | null = null;
  for (const paragraph of paragraphsOf(page.nodes)) {
    const holder = paragraph.box;
    if (holder === null || !isProse(paragraph)) {
      before = null;
      continue;
    }
    const box = boxes.get(holder) ?? { prose: 0, following: 0 };
    box.prose += paragraph.length;
    box.following += before === holder ? paragraph.length : paragraph.following;
    boxes.set(holder, box);
    before = holder;
  }
  const all = [...boxes.values()];
  return {
    boxes: all.length,
    prose: all.reduce((sum, { prose }) => sum + prose, 0),
    fullest: all.reduce((most, { prose }) => Math.max(most, prose), 0),
    following: all.reduce((most, { following }) => Math.max(most, following), 0),
  };
}

function isProse({ element, box, length, linked, following }: Paragraph): boolean {
  const isUntitled = box?.nodeType !== TEXT;
  if (isUntitled && following === 0 && NO_PARAGRAPHS.has(nameOf(element))) return false;
  return length >= MIN_PROSE && linked * 2 <= length;
}

const TEXT = 3;

/** Every block with text of its own, in the order in which their text begins. */
function paragraphsOf(nodes: readonly Text[]): Iterable<Paragraph> {
  const paragraphs: Paragraph[] = [];
  const open = new Map<Element, Paragraph>();
  const known = new Map<Element, Block>();
  const titles = readTitleLines(nodes);
  for (const node of nodes) {
    const { element, linked } = blockAround(parentOf(node), known);
    if (element === null) continue;
    const isTitle = titles.has(node);
    let paragraph = isTitle ? undefined : open.get(element);
    if (paragraph === undefined) {
      const box = isTitle ? node : parentOf(element);
      paragraphs.push((paragraph = { element, box, length: 0, linked: 0, line: 0, following: 0 }));
      open.set(element, paragraph);
    }
    if (isTitle) continue;
    const length = textLength(collapse(node.data));
    if (isBreak(node.previousSibling)) {
      if (Math.min(paragraph.line, length) >= MIN_PROSE) paragraph.following += length;
      paragraph.line = 0;
    }
    paragraph.line += length;
    paragraph.length += length;
    if (linked) paragraph.linked += length;
  }
  return paragraphs;
}

interface Block {
  element: Element | null;
  /** There is a link on the way. */
  linked: boolean;
}

/** The nearest block that holds an element, itself included. Each element is asked once, however deep the page is. */
function blockAround(from: Element | null, known: Map<Element, Block>): Block {
  const fresh: Element[] = [];
  let at = from;
  while (at !== null && !known.has(at) && !isBlockTag(nameOf(at))) {
    fresh.push(at);
    at = parentOf(at);
  }
  let block =
    at === null ? { element: null, linked: false } : (known.get(at) ?? { element: at, linked: false });
  for (const element of fresh.toReversed()) {
    block = { element: block.element, linked: block.linked || nameOf(element) === 'a' };
    known.set(element, block);
  }
  return block;
}

/** Characters, where a text with ideographs, kana or hangul counts twice: it says as much in half as many. */
export function textLength(text: string): number {
  return /[぀-ヿ㐀-鿿가-힣]/.test(text) ? text.length * 2 : text.length;
}
