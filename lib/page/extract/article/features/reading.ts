import type { Box } from '../blocks';
import { at, type Feature, keptShare, type PageView, share } from './seat';

/** What Readability kept of a block and around it. */
export const READING: Feature[] = [
  ['kept', ({ block }) => keptShare(block)],
  ['keptPrev', (seat) => keptShare(at(seat, -1))],
  ['keptNext', (seat) => keptShare(at(seat, 1))],
  ['keptNear', ({ index, page }) => nearKept(page, index, 4)],
  ['keptWide', ({ index, page }) => nearKept(page, index, 15)],
  ['beforeKept', ({ index, page }) => (page.firstKept < 0 ? 999 : page.firstKept - index)],
  ['afterKept', ({ index, page }) => (page.lastKept < 0 ? 999 : index - page.lastKept)],
  ['keptOfPage', ({ page }) => share(page.keptBefore[page.blocks.length]!, page.total)],
  ['keptTotal', ({ page }) => Math.log1p(page.keptBefore[page.blocks.length]!)],
  ['keptInner', ({ index, page }) => share(page.inner[index]!.keptUnits, page.inner[index]!.units)],
  ['keptOuter', ({ index, page }) => share(page.outer[index]!.keptUnits, page.outer[index]!.units)],
  ['keptParent', ({ block }) => share(block.box.parent?.keptUnits ?? 0, block.box.parent?.units ?? 0)],
  ['climbToReading', ({ block, page }) => climb(block.box, page.readingRoot)],
  [
    'besideReading',
    ({ block, page }) =>
      share(
        commonBox(block.box, page.readingRoot)?.keptUnits ?? 0,
        commonBox(block.box, page.readingRoot)?.units ?? 0,
      ),
  ],
  ['climbToProse', ({ block, page }) => climb(block.box, page.proseRoot)],
  ['proseOfPage', ({ page }) => share(page.proseRoot.units, page.total)],
  ['proseLinks', ({ page }) => share(page.proseRoot.linkUnits, page.proseRoot.units)],
  [
    'inReadingRoot',
    ({ block, page }) => (page.readingRoot !== null && isInside(block.box, page.readingRoot) ? 1 : 0),
  ],
  ['readingRootKept', ({ page }) => share(page.readingRoot?.keptUnits ?? 0, page.readingRoot?.units ?? 0)],
];

/** The deepest box that holds both. */
function commonBox(box: Box, other: Box | null): Box | null {
  if (other === null) return null;
  let [a, b] = [box, other];
  while (a !== b) {
    if (a.depth >= b.depth && a.parent !== null) a = a.parent;
    else if (b.parent !== null) b = b.parent;
    else break;
  }
  return a;
}

/** Levels to climb from `root` until the box is inside; 0 where it is, -1 without a root. */
function climb(box: Box, root: Box | null): number {
  return root === null ? -1 : root.depth - commonBox(box, root)!.depth;
}

function isInside(box: Box, outer: Box): boolean {
  let inner = box;
  while (inner.depth > outer.depth && inner.parent !== null) inner = inner.parent;
  return inner === outer;
}

function nearKept(page: PageView, index: number, reach: number): number {
  const from = Math.max(0, index - reach);
  const to = Math.min(page.blocks.length, index + reach + 1);
  return share(
    page.keptBefore[to]! - page.keptBefore[from]!,
    page.unitsBefore[to]! - page.unitsBefore[from]!,
  );
}
