import { at, type Feature, keptShare, type PageView, share } from './seat';

/** Where a block stands, and what stands before and after it. */
export const PLACE: Feature[] = [
  ['indexShare', ({ index, page }) => index / page.blocks.length],
  ['unitsBefore', ({ index, page }) => share(page.unitsBefore[index]!, page.total)],
  ['afterFirstHeading', ({ index, page }) => (page.firstHeading < 0 ? -1 : index - page.firstHeading)],
  ['sinceHeading', ({ index, page }) => index - page.headingBefore[index]!],
  ['headingLevelBefore', ({ index, page }) => page.blocks[page.headingBefore[index]!]?.headingLevel ?? 0],
  ['headingKeptBefore', ({ index, page }) => keptShare(page.blocks[page.headingBefore[index]!])],
  ['prevUnits', (seat) => Math.log1p(at(seat, -1)?.units ?? 0)],
  ['nextUnits', (seat) => Math.log1p(at(seat, 1)?.units ?? 0)],
  ['next2Units', (seat) => Math.log1p(at(seat, 2)?.units ?? 0)],
  ['prevLinks', (seat) => share(at(seat, -1)?.linkUnits ?? 0, at(seat, -1)?.units ?? 0)],
  ['nextLinks', (seat) => share(at(seat, 1)?.linkUnits ?? 0, at(seat, 1)?.units ?? 0)],
  ['prevHeading', (seat) => at(seat, -1)?.headingLevel ?? 0],
  ['nextHeading', (seat) => at(seat, 1)?.headingLevel ?? 0],
  ['prevSays', ({ index, page }) => page.shapes[index - 1]?.phrases ?? 0],
  ['nextSays', ({ index, page }) => page.shapes[index + 1]?.phrases ?? 0],
  ['prevEnds', ({ index, page }) => page.shapes[index - 1]?.endsSentence ?? 0],
  ['nextEnds', ({ index, page }) => page.shapes[index + 1]?.endsSentence ?? 0],
  ['nearUnits', ({ index, page }) => Math.log1p(nearUnits(page, index, 5))],
  ['prevSameBox', (seat) => (at(seat, -1)?.box.parent === seat.block.box.parent ? 1 : 0)],
  ['nextSameBox', (seat) => (at(seat, 1)?.box.parent === seat.block.box.parent ? 1 : 0)],
];

function nearUnits(page: PageView, index: number, reach: number): number {
  const from = Math.max(0, index - reach);
  const to = Math.min(page.blocks.length, index + reach + 1);
  return (page.unitsBefore[to]! - page.unitsBefore[from]!) / (to - from);
}
