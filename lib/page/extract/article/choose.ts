import type { ContentBlock } from './blocks';

/**
 * Which blocks to keep, given how likely each is main content: the most likely ones, as many as give the highest expected F1
 * over words (Ye et al., ICML 2012). So a page of doubtful blocks keeps more of them than a page with a clear article.
 */
export function chooseBlocks(
  blocks: readonly ContentBlock[],
  probabilities: readonly number[],
): ContentBlock[] {
  const threshold = bestThreshold(blocks, probabilities);
  return blocks.filter((_, index) => probabilities[index]! >= threshold);
}

/** Less likely than this is not kept, however little the page has. */
const FLOOR = 0.05;

function bestThreshold(blocks: readonly ContentBlock[], probabilities: readonly number[]): number {
  const order = blocks.map((_, index) => index).toSorted((a, b) => probabilities[b]! - probabilities[a]!);
  let expected = 0;
  for (const index of order) expected += probabilities[index]! * blocks[index]!.units;
  let [right, size, best, threshold] = [0, 0, -1, 1];
  for (const index of order) {
    right += probabilities[index]! * blocks[index]!.units;
    size += blocks[index]!.units;
    const f1 = (2 * right) / (size + expected);
    if (f1 > best) [best, threshold] = [f1, probabilities[index]!];
  }
  return Math.max(FLOOR, threshold);
}
