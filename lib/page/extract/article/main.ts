import { type ContentBlock, readBlocks } from './blocks';
import { chooseBlocks } from './choose';
import { type PageFacts, readFacts } from './facts';
import { measureBlocks } from './features';
import { type Forest, predict } from './forest';
import fitted from './forest.json';
import { readSnapshot } from './read';
import { commonBox } from './reader-html';
import { takeSnapshot } from './snapshot';
import { chooseTitle } from './title';
import { countUnits } from './units';

/** The main content of a page, as live nodes: what may be saved, and what must never be hidden. */
export interface MainContent {
  /** The page's own words for it, without site name or keywords. */
  title: string;
  /** Blocks of the main content, in document order. */
  blocks: ContentBlock[];
  /** The deepest element that holds them all. */
  element: Element;
  /** The first paragraph of the body, whole; null where there is none. One of `blocks`. */
  firstParagraph: ContentBlock | null;
  /** What the page shows above and below the body. */
  before: ContentBlock[];
  after: ContentBlock[];
  facts: PageFacts;
}

const FOREST: Forest = fitted;
/** Fewer words are no article. */
const MIN_UNITS = 12;
/** Shorter blocks are labels, bylines and dates: no first paragraph. */
const PARAGRAPH_UNITS = 8;

/** Reads the main content of a page; `url` is its address. Null where there is none. May throw on a hostile page. */
export function readMain(document: Document, url: string, forest: Forest = FOREST): MainContent | null {
  const { body } = document;
  const snapshot = body === null ? null : takeSnapshot(document);
  if (snapshot === null || body === null) return null;
  const page = readBlocks(body, readSnapshot(snapshot)?.kept ?? new Set());
  if (page.blocks.length === 0) return null;
  const facts = readFacts(document, url);
  const probabilities = measureBlocks(page, facts).map((row) => predict(forest, row));
  const blocks = chooseBlocks(page.blocks, probabilities);
  const root = commonBox(blocks);
  if (root === null || blocks.reduce((sum, block) => sum + block.units, 0) < MIN_UNITS) return null;
  const first = page.blocks.indexOf(blocks[0]!);
  const last = page.blocks.indexOf(blocks.at(-1)!);
  return {
    title: chooseTitle(facts, page.blocks, blocks),
    blocks,
    element: root.element,
    firstParagraph: firstParagraphOf(blocks),
    before: page.blocks.slice(0, first),
    after: page.blocks.slice(last + 1),
    facts,
  };
}

/** The first block of running text; where there is none, the first that is no heading. */
function firstParagraphOf(blocks: readonly ContentBlock[]): ContentBlock | null {
  const texts = blocks.filter((block) => block.headingLevel === 0 && block.linkUnits <= block.units / 2);
  const prose = texts.find(
    (block) => countUnits(block.text) >= PARAGRAPH_UNITS && /[.!?。!?…।::,,、]/.test(block.text),
  );
  return prose ?? texts[0] ?? null;
}
