import { HINTS } from '../hints';
import { PHRASES } from '../phrases';
import type { Feature } from './seat';

/** How near a box is whose name hints at what it holds. */
export const CLOSENESS: Feature[] = HINTS.map((name, hint) => [
  `near:${name}`,
  ({ block }) => (block.box.hints[hint]! < 0 ? 0 : 1 / (1 + block.box.depth - block.box.hints[hint]!)),
]);

/** The set phrases in a block and in the heading above it. */
export const SAYS: Feature[] = PHRASES.flatMap(([name], bit): Feature[] => [
  [`says:${name}`, ({ shape }) => (shape.phrases >> bit) & 1],
  [
    `under:${name}`,
    ({ index, page }) => ((page.shapes[page.headingBefore[index]!]?.phrases ?? 0) >> bit) & 1,
  ],
]);
