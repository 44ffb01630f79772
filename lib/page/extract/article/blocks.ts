import { isBlockTag } from '../../elements';
import { nextOutside } from '../../node';
import { collapse } from '../../outline';
import { isConsentTool } from './consent-tools';
import { HINTS, HintReader } from './hints';
import { countUnits } from './units';

/** One element that holds text, with what it and its ancestors say about themselves. */
export interface Box {
  element: Element;
  /** Its local name: asking the engine for it again and again is what takes time. */
  tag: string;
  parent: Box | null;
  depth: number;
  /** The nearest box that begins a new line. */
  line: Box;
  /** By index into `HINTS`: depth of the nearest box, itself included, that says so; -1 where none does. */
  hints: Int16Array;
  inLink: boolean;
  heading: number;
  /** Everything inside: words (see `countUnits`), words in links, text blocks, words in `<p>`, words Readability keeps. */
  units: number;
  linkUnits: number;
  blocks: number;
  paragraphUnits: number;
  keptUnits: number;
}

/** A run of text that a reader sees as one paragraph, heading, cell or line. */
export interface ContentBlock {
  box: Box;
  /** Its text nodes, in order. */
  runs: { node: Text }[];
  /** White space collapsed. */
  text: string;
  units: number;
  linkUnits: number;
  keptUnits: number;
  /** 1 to 6 inside a heading element, else 0. */
  headingLevel: number;
}

export interface PageBlocks {
  blocks: ContentBlock[];
  boxes: Box[];
}

const UNREAD = new Set(
  'script style noscript template iframe object embed canvas audio video svg math head textarea select option datalist'.split(
    ' ',
  ),
);
const HEADINGS = new Map([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, level]));
const SHOW_ELEMENT_AND_TEXT = 1 | 4;
const MAX_CHARACTERS = 2_000_000;

/** Reads the text blocks under `root`, in document order, with their boxes. `kept`: elements whose own text Readability keeps. */
export function readBlocks(root: Element, kept: Set<Element>): PageBlocks {
  const reader = new BlockReader(root, kept);
  const walker = root.ownerDocument.createTreeWalker(root, SHOW_ELEMENT_AND_TEXT);
  let node = walker.nextNode();
  while (node !== null && reader.characters <= MAX_CHARACTERS) {
    if (node.nodeType !== 3 && isUnread(node as Element)) {
      node = nextOutside(walker);
      continue;
    }
    if (node.nodeType !== 3) reader.enter(node as Element);
    else reader.text(node as Text);
    node = walker.nextNode();
  }
  return reader.finish();
}

function isUnread(element: Element): boolean {
  return UNREAD.has(element.localName) || isConsentTool(element);
}

// `<input name=parentNode>` replaces the property on its form: the prototype's own getter cannot be replaced.
function parentOf(node: Node): Node | null {
  parentGetter ??= Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')?.get;
  return parentGetter ? (parentGetter.call(node) as Node | null) : node.parentNode;
}

let parentGetter: (() => unknown) | undefined;

class BlockReader {
  characters = 0;
  private readonly boxes: Box[] = [];
  private readonly blocks: ContentBlock[] = [];
  private readonly reader = new HintReader();
  private current: ContentBlock | null = null;
  private box: Box;

  constructor(
    root: Element,
    private readonly kept: Set<Element>,
  ) {
    this.box = this.open(root, root.localName, null);
  }

  enter(element: Element): void {
    this.climbTo(parentOf(element));
    const tag = element.localName;
    if (tag === 'br') return this.close();
    this.box = this.open(element, tag, this.box);
    if (this.box.line === this.box) this.close();
  }

  text(node: Text): void {
    this.climbTo(parentOf(node));
    const { data } = node;
    if (data.trim() === '') {
      if (this.current !== null && data !== '') this.current.text += ' ';
      return;
    }
    this.characters += data.length;
    const { box } = this;
    if (this.current !== null && this.current.box !== box.line) this.close();
    this.current ??= {
      box: box.line,
      runs: [],
      text: '',
      units: 0,
      linkUnits: 0,
      keptUnits: 0,
      headingLevel: box.heading,
    };
    const units = countUnits(data);
    this.current.runs.push({ node });
    this.current.text += data;
    this.current.units += units;
    if (box.inLink) this.current.linkUnits += units;
    if (this.kept.has(box.element)) this.current.keptUnits += units;
  }

  finish(): PageBlocks {
    this.close();
    for (let index = this.boxes.length - 1; index > 0; index -= 1) addToParent(this.boxes[index]!);
    return { blocks: this.blocks, boxes: this.boxes };
  }

  private close(): void {
    const block = this.current;
    this.current = null;
    if (block === null) return;
    block.text = collapse(block.text);
    const { box } = block;
    box.units += block.units;
    box.linkUnits += block.linkUnits;
    box.keptUnits += block.keptUnits;
    box.blocks += 1;
    if (box.tag === 'p') box.paragraphUnits += block.units;
    this.blocks.push(block);
  }

  private climbTo(parent: Node | null): void {
    while (this.box.element !== parent && this.box.parent !== null) {
      if (this.box.line === this.box) this.close();
      this.box = this.box.parent;
    }
  }

  private open(element: Element, tag: string, parent: Box | null): Box {
    const depth = parent === null ? 0 : parent.depth + 1;
    const box = {
      element,
      tag,
      parent,
      depth,
      hints: this.hintsOf(element, tag, parent, depth),
      inLink: tag === 'a' || (parent?.inLink ?? false),
      heading: HEADINGS.get(tag) ?? parent?.heading ?? 0,
      units: 0,
      linkUnits: 0,
      blocks: 0,
      paragraphUnits: 0,
      keptUnits: 0,
    } as Box;
    box.line = parent === null || isBlockTag(tag) ? box : parent.line;
    this.boxes.push(box);
    return box;
  }

  private hintsOf(element: Element, tag: string, parent: Box | null, depth: number): Int16Array {
    const own = this.reader.read(element, tag);
    if (parent !== null && own.length === 0) return parent.hints;
    const hints = parent === null ? new Int16Array(HINTS.length).fill(-1) : parent.hints.slice();
    for (const index of own) hints[index] = depth;
    return hints;
  }
}

function addToParent(box: Box): void {
  const { parent } = box;
  if (parent === null) return;
  parent.units += box.units;
  parent.linkUnits += box.linkUnits;
  parent.blocks += box.blocks;
  parent.paragraphUnits += box.paragraphUnits;
  parent.keptUnits += box.keptUnits;
}
