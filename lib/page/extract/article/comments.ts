import type { ContentBlock } from './blocks';
import { deepestThatSays } from './hints';

/**
 * So many expected words of prose outside of all comments are a text of its own, and the comments speak about it. A forum calls its
 * posts comments or replies as it likes, and has hardly anything else: the ten of WCXB that do have at most 151 such words, the
 * pages with comments under a text 430 or more.
 */
const MIN_BODY_UNITS = 300;
/** What a comment's probability is multiplied by then. */
const COMMENT = 0.1;
const LONG_UNITS = 15;
const MAX_LINK_SHARE = 0.3;

/**
 * How likely each block is, given what stands beside the comments. Readers write paragraphs too, and often more of them than the
 * author, so that block by block the comments under an article look like the posts of a forum.
 */
export function doubtComments(blocks: readonly ContentBlock[], likely: readonly number[]): number[] {
  const isComment = blocks.map(({ box }) => deepestThatSays(box.hints, ['comment']) >= 0);
  let body = 0;
  for (const [index, block] of blocks.entries())
    if (!isComment[index] && isProse(block)) body += likely[index]! * block.units;
  if (body < MIN_BODY_UNITS) return [...likely];
  return likely.map((value, index) => (isComment[index] ? value * COMMENT : value));
}

function isProse({ units, linkUnits }: ContentBlock): boolean {
  return units > LONG_UNITS && linkUnits < units * MAX_LINK_SHARE;
}
