import type { Box, ContentBlock } from '../blocks';
import type { PageFacts } from '../facts';
import type { BlockShape } from '../shape';

/** A block in its page: what the features look at. */
export interface Seat {
  block: ContentBlock;
  shape: BlockShape;
  index: number;
  page: PageView;
}

export interface PageView {
  blocks: ContentBlock[];
  shapes: BlockShape[];
  facts: PageFacts;
  total: number;
  unitsBefore: number[];
  firstKept: number;
  lastKept: number;
  keptBefore: number[];
  headingBefore: number[];
  firstHeading: number;
  repeats: Map<string, number>;
  mates: Map<string, Mates>;
  signatures: string[];
  inner: Box[];
  outer: Box[];
  titleWords: Set<string>;
  articles: number;
  readingRoot: Box | null;
  proseRoot: Box;
  hasMain: number;
  authors: string[];
  firstIndex: Map<string, number>;
}

export interface Mates {
  count: number;
  units: number;
  linkUnits: number;
  keptUnits: number;
}

/** A measure of a block in its page; its name is what the fitted forest knows it by. */
export type Feature = readonly [name: string, value: (seat: Seat) => number];

/** A measure of the page, taken once for all of its blocks. */
export function ofPage(measure: (page: PageView) => number): Feature[1] {
  const known = new WeakMap<PageView, number>();
  return ({ page }) => {
    let value = known.get(page);
    if (value === undefined) known.set(page, (value = measure(page)));
    return value;
  };
}

/** 0 of nothing. */
export const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** The block so many places on. */
export const at = (seat: Seat, offset: number): ContentBlock | undefined =>
  seat.page.blocks[seat.index + offset];

/** How much of a block Readability kept, 0 to 1; -1 where there is no block. */
export const keptShare = (block: ContentBlock | undefined): number =>
  block ? share(block.keptUnits, block.units) : -1;
