import type { Box, ContentBlock } from './blocks';
import { deepestThatSays } from './hints';

/** Where a page has content of its own, this many of its words are expected to be that. */
const MAX_EXPECTED_UNITS = 100;
/** A short text of which the forest is surer than this is one, wherever it stands: a poem in a box called `menu-content`. */
const MAX_LIKELY = 0.9;
const MIN_SHARE = 0.9;
const FRAME = ['footer', 'newsletter', 'nav', 'menu', 'cookie', 'aside'] as const;

/**
 * Whether what was chosen is the frame of a page whose content is not there: scripts have not drawn its list yet, or there is none. The
 * best of a page is taken otherwise however little it is, and that is then the footer. Measured on the pages of the article benchmarks,
 * each read with a forest that never saw its site: none of 328 with content, and more than a quarter of the same pages without it.
 */
export function isFrame(
  blocks: readonly ContentBlock[],
  chosen: readonly ContentBlock[],
  likely: readonly number[],
): boolean {
  const expected = blocks.map(({ units }, index) => likely[index]! * units);
  if (sum(expected) >= MAX_EXPECTED_UNITS) return false;
  const places = new Map(blocks.map((block, index) => [block, index]));
  const size = sum(chosen.map(unitsOf));
  if (sum(chosen.map((block) => expected[places.get(block)!]!)) >= size * MAX_LIKELY) return false;
  return sum(chosen.filter(isFramed).map(unitsOf)) >= size * MIN_SHARE;
}

/** In a box that says so, inside of all `<main>` and `<article>`: around them it is a wrapper that makes room for a menu. */
function isFramed({ box }: ContentBlock): boolean {
  const depth = deepestThatSays(box.hints, FRAME);
  for (let inner: Box | null = box; inner !== null && inner.depth > depth; inner = inner.parent)
    if (inner.tag === 'main' || inner.tag === 'article') return false;
  return depth >= 0;
}

function unitsOf({ units }: ContentBlock): number {
  return units;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
