import type { ExtractedArticle, PageOptions } from '../../contract';
import { collapse, type OutlineBlock, readOutline } from '../../outline';
import { readSnapshot } from './read';
import { takeSnapshot } from './snapshot';

/** The main content of a page, as live nodes: what may be saved, and what must never be hidden. */
export interface MainContent {
  /** The page's own words for it, without site name or keywords. */
  title: string;
  /** Blocks of the main content, in document order. */
  blocks: OutlineBlock[];
  /** The deepest element that holds them all. */
  element: Element;
  /** The first paragraph of the body, whole; null where there is none. */
  firstParagraph: OutlineBlock | null;
}

/** The main content of any page; null where there is none. Changes nothing, never throws. */
export function findMain(document: Document, options: PageOptions = {}): MainContent | null {
  try {
    return readMain(document, options);
  } catch {
    return null; // a hostile page costs its own article, nothing else
  }
}

/** The main article of any page, ordinary ones included; null where there is none. Changes nothing, never throws. */
export function extractArticle(document: Document, options: PageOptions = {}): ExtractedArticle | null {
  const main = findMain(document, options);
  if (main === null) return null;
  return {
    role: 'main',
    title: main.title,
    summary: main.firstParagraph?.text ?? '',
    url: options.url ?? document.URL,
    text: main.blocks.map((block) => block.text).join('\n\n'),
    html: '',
  };
}

function readMain(document: Document, options: PageOptions): MainContent | null {
  const snapshot = takeSnapshot(document);
  const reading = snapshot === null ? null : readSnapshot(snapshot);
  if (reading === null) return null;
  const outline = drain(readOutline(document, options.url ?? document.URL));
  const blocks = outline.blocks.filter((block) => block.runs.some(({ node }) => isKept(node, reading.kept)));
  const first = blocks[0];
  if (first === undefined) return null;
  const firstParagraph = blocks.find((block) => block.headingLevel === 0 && block.text.length > 20) ?? null;
  return { title: collapse(document.title), blocks, element: first.element, firstParagraph };
}

function isKept(node: Text, kept: Set<Element>): boolean {
  return node.parentElement !== null && kept.has(node.parentElement);
}

function drain<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
