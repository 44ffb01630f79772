import { attributeOf, parentOf } from '../../node';
import { Readability } from '@mozilla/readability';
import { NODE_MARK, type Snapshot } from './snapshot';

/** What Readability takes for the article, as live elements of the page. */
export interface Reading {
  /** Elements whose own text Readability keeps. */
  kept: Set<Element>;
  byline: string;
  /** The article as Readability rebuilt it, in the copy. */
  content: Element;
}

/** Runs Readability over the snapshot, which it takes apart; null where it finds no article. */
export function readSnapshot({ copy, live }: Snapshot): Reading | null {
  const reader = new Readability<Element>(copy, {
    serializer: (node) => node as Element,
    charThreshold: CHARACTER_THRESHOLD,
    disableJSONLD: true,
  });
  const result = reader.parse();
  const content = result?.content;
  if (!content) return null;
  const kept = new Set<Element>();
  const walker = content.ownerDocument.createTreeWalker(content, SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if ((node as Text).data.trim() === '') continue;
    const element = liveElementOf(node, live);
    if (element !== null) kept.add(element);
  }
  return { kept, byline: result?.byline ?? '', content };
}

const SHOW_TEXT = 4;
/** Readability's own default: below it, it tries again with looser settings. */
const CHARACTER_THRESHOLD = 500;

function liveElementOf(node: Node, live: Element[]): Element | null {
  for (let element = parentOf(node); element !== null; element = parentOf(element)) {
    const mark = attributeOf(element, NODE_MARK);
    if (mark !== '') return live[Number(mark)] ?? null;
  }
  return null;
}
