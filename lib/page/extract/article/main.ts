import { type ContentBlock, readBlocks } from './blocks';
import { chooseBlocks } from './choose';
import { doubtComments } from './comments';
import { type PageFacts, readFacts } from './facts';
import { measureBlocks } from './features';
import { type Forest, predict } from './forest';
import fitted from './forest.json';
import { findFirstParagraph } from './first-paragraph';
import { isFrame } from './frame';
import { readSnapshot } from './read';
import { commonBox } from './reader-html';
import { dropRepeats } from './repeats';
import { takeSnapshot } from './snapshot';
import { chooseTitle } from './title';
import { weighBlocks } from './weigh';

/** The main content of a page, as live nodes: what may be saved, and what must never be hidden. */
export interface MainContent {
  /** The page's own words for it, without site name or keywords. */
  title: string;
  /** The block that shows the title, where one does: what cleaning takes out of it is not part of the title. */
  titleBlock: ContentBlock | null;
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

/** Reads the main content of a page; `url` is its address. Null where there is none. May throw on a hostile page. */
export function readMain(document: Document, url: string, forest: Forest = FOREST): MainContent | null {
  const { body } = document;
  const snapshot = body === null ? null : takeSnapshot(document);
  if (snapshot === null || body === null) return null;
  const page = readBlocks(body, readSnapshot(snapshot)?.kept ?? new Set());
  if (page.blocks.length === 0) return null;
  const facts = readFacts(document, url);
  const rows = measureBlocks(page, facts);
  const likely = thinkAgain(
    page.blocks,
    rows,
    rows.map((row) => predict(forest, row)),
  );
  const chosen = chooseBlocks(page.blocks, likely);
  if (chosen.reduce((sum, block) => sum + block.units, 0) < MIN_UNITS) return null;
  if (isFrame(page.blocks, chosen, likely)) return null;
  const title = chooseTitle(facts, page.blocks, chosen);
  const firstParagraph = findFirstParagraph(page.blocks, chosen, title, likely);
  const wanted = new Set(chosen);
  if (firstParagraph !== null) wanted.add(firstParagraph);
  const blocks = page.blocks.filter((block) => wanted.has(block));
  return {
    title,
    titleBlock:
      page.blocks.find((block) => block.text === title) ??
      page.blocks.find((block) => block.text.includes(title)) ??
      null,
    blocks,
    element: commonBox(blocks)!.element,
    firstParagraph,
    before: page.blocks.slice(0, page.blocks.indexOf(blocks[0]!)),
    after: page.blocks.slice(page.blocks.indexOf(blocks.at(-1)!) + 1),
    facts,
  };
}

/** The forest sees one block at a time; these see the page. */
function thinkAgain(
  blocks: readonly ContentBlock[],
  rows: readonly Float64Array[],
  probabilities: readonly number[],
): number[] {
  return dropRepeats(blocks, doubtComments(blocks, weighBlocks(blocks, rows, probabilities)));
}
