import { bodyOf, closestOf, nameOf, parentOf } from './node';
import { isBlockTag, isSkippedTag } from './elements';

/** One link inside a block: where its text lies in the block's text. */
export interface OutlineLink {
  element: Element;
  start: number;
  end: number;
}

/** One text node inside a block: where its collapsed text lies in the block's text. */
export interface OutlineRun {
  node: Text;
  start: number;
  end: number;
}

/** A run of text that a reader sees as one paragraph, heading, cell or line. */
export interface OutlineBlock {
  index: number;
  /** The nearest block-level ancestor of the text. Several blocks share one where `<br>` or child blocks cut it. */
  element: Element;
  /** White space collapsed. */
  text: string;
  runs: OutlineRun[];
  links: OutlineLink[];
  /** 1 to 6 inside a heading element, else 0. */
  headingLevel: number;
}

/** The one walk over a page: its text blocks in document order. Holds nodes; changes nothing. */
export interface Outline {
  document: Document;
  /** Address that links resolve against. */
  url: string;
  /** The document's title, white space collapsed. */
  title: string;
  blocks: OutlineBlock[];
  textNodes: number;
  characters: number;
  /** The work budget ran out: the rest of the page was not read. */
  truncated: boolean;
}

/** Work budgets, never milliseconds, so that a verdict does not depend on the machine's load. */
const MAX_TEXT_NODES = 200_000;
const MAX_CHARACTERS = 2_000_000;

const NODES_PER_SLICE = 500;

/**
 * Reads the page's text once, block by block. Yields between slices of work; the return value is the outline.
 * `root`: the element whose text is read; default the body.
 */
export function* readOutline(
  document: Document,
  url: string,
  root: Element | null = bodyOf(document),
): Generator<void, Outline> {
  const outline: Outline = {
    document,
    url,
    title: collapse(document.title ?? ''),
    blocks: [],
    textNodes: 0,
    characters: 0,
    truncated: false,
  };
  if (root === null) return outline;
  const walker = document.createTreeWalker(root, SHOW_TEXT_AND_ELEMENT, {
    acceptNode: (node) =>
      node.nodeType === 1 && isSkippedTag(nameOf(node as Element)) ? FILTER_REJECT : FILTER_ACCEPT,
  });
  const builder = new BlockBuilder(outline.blocks, root);
  let visited = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (++visited % NODES_PER_SLICE === 0) yield;
    if (node.nodeType === 1) {
      builder.enter(node as Element);
      continue;
    }
    outline.textNodes += 1;
    outline.characters += (node as Text).data.length;
    if (outline.textNodes > MAX_TEXT_NODES || outline.characters > MAX_CHARACTERS) {
      outline.truncated = true;
      break;
    }
    builder.text(node as Text);
  }
  builder.close();
  return outline;
}

const SHOW_TEXT_AND_ELEMENT = 1 | 4;
const FILTER_ACCEPT = 1;
const FILTER_REJECT = 2;

class BlockBuilder {
  private current: OutlineBlock | null = null;
  private owner: Element;

  constructor(
    private readonly blocks: OutlineBlock[],
    root: Element,
  ) {
    this.owner = root;
  }

  enter(element: Element): void {
    if (nameOf(element) === 'br' || isBlockTag(nameOf(element))) this.close();
  }

  text(node: Text): void {
    const text = collapse(node.data);
    const owner = blockAncestor(node);
    if (owner !== this.owner) this.close();
    this.owner = owner;
    if (text === '') return;
    this.current ??= {
      index: this.blocks.length,
      element: owner,
      text: '',
      runs: [],
      links: [],
      headingLevel: headingLevelOf(owner),
    };
    const block = this.current;
    if (block.text !== '' && startsWithSpace(node.data, block)) block.text += ' ';
    const start = block.text.length;
    block.text += text;
    block.runs.push({ node, start, end: block.text.length });
    const link = linkAncestor(node, owner);
    if (link === null) return;
    const last = block.links[block.links.length - 1];
    if (last?.element === link) last.end = block.text.length;
    else block.links.push({ element: link, start, end: block.text.length });
  }

  close(): void {
    if (this.current !== null) this.blocks.push(this.current);
    this.current = null;
  }
}

function startsWithSpace(data: string, block: OutlineBlock): boolean {
  const previous = block.runs[block.runs.length - 1];
  return /^\s/.test(data) || (previous !== undefined && /\s$/.test(previous.node.data));
}

function blockAncestor(node: Node): Element {
  let element = parentOf(node) as Element;
  for (let up: Element | null = element; up !== null; up = parentOf(up)) {
    element = up;
    if (isBlockTag(nameOf(up))) break;
  }
  return element;
}

function linkAncestor(node: Node, owner: Element): Element | null {
  for (let element = parentOf(node); element !== null; element = parentOf(element)) {
    if (nameOf(element) === 'a') return element;
    if (element === owner) break;
  }
  // A whole card can be one link: blocks inside an anchor belong to it.
  return closestOf(owner, 'a');
}

function headingLevelOf(owner: Element): number {
  const heading = closestOf(owner, 'h1,h2,h3,h4,h5,h6');
  return heading === null ? 0 : Number(nameOf(heading)[1]);
}

/** White space collapsed to single spaces and trimmed, as a reader sees it. */
export function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
