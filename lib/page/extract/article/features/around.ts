import { type Feature, type Mates, type Seat, share } from './seat';

/** What the boxes around a block hold, and the blocks made by the same template. */
export const AROUND: Feature[] = [
  ['innerUnits', ({ index, page }) => Math.log1p(page.inner[index]!.units)],
  ['innerLinks', ({ index, page }) => share(page.inner[index]!.linkUnits, page.inner[index]!.units)],
  ['innerMean', ({ index, page }) => share(page.inner[index]!.units, page.inner[index]!.blocks)],
  [
    'innerParagraphs',
    ({ index, page }) => share(page.inner[index]!.paragraphUnits, page.inner[index]!.units),
  ],
  ['innerOfPage', ({ index, page }) => share(page.inner[index]!.units, page.total)],
  ['outerUnits', ({ index, page }) => Math.log1p(page.outer[index]!.units)],
  ['outerLinks', ({ index, page }) => share(page.outer[index]!.linkUnits, page.outer[index]!.units)],
  ['outerMean', ({ index, page }) => share(page.outer[index]!.units, page.outer[index]!.blocks)],
  [
    'outerParagraphs',
    ({ index, page }) => share(page.outer[index]!.paragraphUnits, page.outer[index]!.units),
  ],
  ['outerOfPage', ({ index, page }) => share(page.outer[index]!.units, page.total)],
  ['depth', ({ block }) => block.box.depth],
  ['matesCount', (seat) => Math.log1p(matesOf(seat).count)],
  ['matesMean', (seat) => share(matesOf(seat).units, matesOf(seat).count)],
  ['matesLinks', (seat) => share(matesOf(seat).linkUnits, matesOf(seat).units)],
  ['matesKept', (seat) => share(matesOf(seat).keptUnits, matesOf(seat).units)],
  ['matesOfPage', (seat) => share(matesOf(seat).units, seat.page.total)],
];

function matesOf({ page, index }: Seat): Mates {
  return page.mates.get(page.signatures[index]!)!;
}
