import { readOutsideLinks, siteOf, type OutsideLink } from './outside-links';
import { readLinkFarms, type LinkFarm } from './link-farms';
import { bodyOf, nameOf, parentOf } from '../node';
import { readHead, type PageHead } from './read-head';

/** What the recognizer reads of a page, once. Text is one string, so that signals can search it natively. */
export interface PageReading {
  document: Document;
  url: string;
  /** Host of the page's address, lower case; '' where it has none. */
  host: string;
  head: PageHead;
  /** The text nodes' data in document order, each followed by a line feed; scripts, styles and blank nodes left out. */
  text: string;
  /** Where each text node begins in `text`. */
  starts: number[];
  nodes: Text[];
  headings: Heading[];
  links: OutsideLink[];
  farms: LinkFarm[];
  /** The work budget ran out: the rest of the page was not read. */
  truncated: boolean;
}

export interface Heading {
  level: number;
  text: string;
}

/** Work budgets, never milliseconds, so that a verdict does not depend on the machine's load. */
const MAX_TEXT_NODES = 200_000;
const MAX_CHARACTERS = 2_000_000;
const MAX_HEADINGS = 60;
const NODES_PER_SLICE = 1000;

const UNREAD = 'script,style,noscript,textarea,template,svg title,svg text,svg style,iframe,object';

/** Reads the text nodes (never their parents) and asks the engine for the rest. Yields between slices of work. */
export function* readPage(document: Document, url: string): Generator<void, PageReading> {
  const root = bodyOf(document);
  const host = hostOf(url);
  const nodes: Text[] = [];
  const parts: string[] = [];
  const starts: number[] = [];
  let length = 0;
  let truncated = false;
  if (root !== null) {
    const unread = unreadNodes(root);
    const walker = document.createTreeWalker(root, 4);
    let visited = 0;
    for (
      let node = walker.nextNode() as Text | null;
      node !== null;
      node = walker.nextNode() as Text | null
    ) {
      if (++visited % NODES_PER_SLICE === 0) yield;
      const data = node.data;
      if (isBlank(data) || unread.has(node)) continue;
      if (visited > MAX_TEXT_NODES || length > MAX_CHARACTERS) {
        truncated = true;
        break;
      }
      nodes.push(node);
      starts.push(length);
      parts.push(data);
      length += data.length + 1;
    }
  }
  const links = root === null ? [] : readOutsideLinks(root, siteOf(host));
  return {
    document,
    url,
    host,
    head: readHead(document),
    text: parts.join('\n') + '\n',
    starts,
    nodes,
    headings: root === null ? [] : readHeadings(root),
    links,
    farms: readLinkFarms(links),
    truncated,
  };
}

function unreadNodes(root: Element): Set<Node> {
  const unread = new Set<Node>();
  for (const element of root.querySelectorAll(UNREAD)) {
    for (const child of element.childNodes) unread.add(child);
  }
  return unread;
}

function isBlank(data: string): boolean {
  for (let i = 0; i < data.length; i++) {
    if (data.charCodeAt(i) > 32) return false;
  }
  return true;
}

function readHeadings(root: Element): Heading[] {
  const headings: Heading[] = [];
  for (const element of root.querySelectorAll('h1,h2')) {
    if (headings.length >= MAX_HEADINGS) break;
    const text = (element.textContent ?? '').slice(0, 1000).replace(/\s+/g, ' ').trim();
    if (text !== '') headings.push({ level: Number(element.localName[1]), text });
  }
  return headings;
}

/** The text of the node with this index, trimmed. */
export function nodeText(page: Pick<PageReading, 'starts' | 'text'>, index: number): string {
  return page.text.slice(page.starts[index]!, (page.starts[index + 1] ?? page.text.length) - 1).trim();
}

/** Index of the text node that holds this place. */
export function nodeAt(starts: readonly number[], place: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The nearest of these tags around the text at this place in `page.text`, or ''. */
export function tagAround(page: ReadNodes, place: number, tags: readonly string[]): string {
  const element = elementAround(page, place, tags);
  return element === null ? '' : nameOf(element);
}

/** The nearest element with one of these tags around the text at this place in `page.text`, or null. */
export function elementAround(page: ReadNodes, place: number, tags: readonly string[]): Element | null {
  const node = page.nodes[nodeAt(page.starts, place)];
  let element = node ? parentOf(node) : null;
  while (element !== null && !tags.includes(nameOf(element))) element = parentOf(element);
  return element;
}

type ReadNodes = Pick<PageReading, 'nodes' | 'starts'>;

/** Host of an address, lower case; '' where it has none. */
export function hostOf(url: string): string {
  return (/^https?:\/\/(?:[^/@?#]*@)?([^/:?#]+)/i.exec(url)?.[1] ?? '').toLowerCase();
}
