import { bodyOf, nameOf, nextOutside, parentOf } from './node';
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
/** A browser's own parser nests 512 deep. Scripts can nest deeper, which no reader can tell: such text is left alone. */
const MAX_DEPTH = 1_000;

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
  const walker = document.createTreeWalker(root, SHOW_TEXT_AND_ELEMENT);
  const builder = new BlockBuilder(outline.blocks, root);
  let visited = 0;
  let next = walker.nextNode();
  while (next !== null) {
    const node = next;
    if (++visited % NODES_PER_SLICE === 0) yield;
    // A form can hide its own nodeType, a text node cannot.
    if (node.nodeType !== 3) {
      const name = nameOf(node as Element);
      next = isSkippedTag(name) ? nextOutside(walker) : walker.nextNode();
      if (name === 'br' || isBlockTag(name)) builder.close();
      continue;
    }
    next = walker.nextNode();
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

/** What an element's own text belongs to. */
interface Place {
  /** The nearest block-level element, itself included; the topmost element where there is none. */
  owner: Element;
  /** The nearest link: a whole card can be one, with blocks inside it. */
  link: Element | null;
  headingLevel: number;
  depth: number;
}

function placeUnder(above: Place | undefined, element: Element): Place {
  const name = nameOf(element);
  return {
    owner: above === undefined || isBlockTag(name) ? element : above.owner,
    link: name === 'a' ? element : (above?.link ?? null),
    headingLevel: /^h[1-6]$/.test(name) ? Number(name[1]) : (above?.headingLevel ?? 0),
    depth: (above?.depth ?? 0) + 1,
  };
}

class BlockBuilder {
  private current: OutlineBlock | null = null;
  private owner: Element;
  private readonly places = new Map<Element, Place>();

  constructor(
    private readonly blocks: OutlineBlock[],
    root: Element,
  ) {
    this.owner = root;
  }

  text(node: Text): void {
    const { owner, link, headingLevel, depth } = this.placeOf(parentOf(node) as Element);
    if (depth > MAX_DEPTH) return;
    const text = collapse(node.data);
    if (owner !== this.owner) this.close();
    this.owner = owner;
    if (text === '') return;
    this.current ??= {
      index: this.blocks.length,
      element: owner,
      text: '',
      runs: [],
      links: [],
      headingLevel,
    };
    const block = this.current;
    if (block.text !== '' && startsWithSpace(node.data, block)) block.text += ' ';
    const start = block.text.length;
    block.text += text;
    block.runs.push({ node, start, end: block.text.length });
    if (link === null) return;
    const last = block.links[block.links.length - 1];
    if (last?.element === link) last.end = block.text.length;
    else block.links.push({ element: link, start, end: block.text.length });
  }

  /** Climbs to the next ancestor that is known, so that each is asked once however deep the page is. */
  private placeOf(element: Element): Place {
    const fresh: Element[] = [];
    let place: Place | undefined;
    for (let at: Element | null = element; at !== null; at = parentOf(at)) {
      place = this.places.get(at);
      if (place !== undefined) break;
      fresh.push(at);
    }
    while (fresh.length > 0) {
      const next = fresh.pop()!;
      place = placeUnder(place, next);
      this.places.set(next, place);
    }
    return place!;
  }

  close(): void {
    if (this.current !== null) this.blocks.push(this.current);
    this.current = null;
  }
}

function startsWithSpace(data: string, block: OutlineBlock): boolean {
  const previous = block.runs[block.runs.length - 1];
  return /^\s/.test(data) || (previous !== undefined && /\s$/.test(previous.node.data.slice(-1)));
}

/** White space collapsed to single spaces and trimmed, as a reader sees it. */
export function collapse(text: string): string {
  return (UNEVEN.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

// Most texts stand evenly already: to see that costs less than to write them anew.
const UNEVEN = /[^\S ]| {2}/;
