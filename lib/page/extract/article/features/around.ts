import type { Box } from '../blocks';
import { type Feature, type Mates, type Seat, share } from './seat';

/** What the boxes around a block hold, and the blocks made by the same template. */
export const AROUND: Feature[] = [
  ...inBox('inner', ({ index, page }) => page.inner[index]!),
  ...inBox('outer', ({ index, page }) => page.outer[index]!),
  ['depth', ({ block }) => block.box.depth],
  ['matesCount', (seat) => Math.log1p(matesOf(seat).count)],
  ['matesMean', (seat) => share(matesOf(seat).units, matesOf(seat).count)],
  ['matesLinks', (seat) => share(matesOf(seat).linkUnits, matesOf(seat).units)],
  ['matesKept', (seat) => share(matesOf(seat).keptUnits, matesOf(seat).units)],
  ['matesOfPage', (seat) => share(matesOf(seat).units, seat.page.total)],
];

function inBox(name: string, boxOf: (seat: Seat) => Box): Feature[] {
  return [
    [`${name}Units`, (seat) => Math.log1p(boxOf(seat).units)],
    [`${name}Links`, (seat) => share(boxOf(seat).linkUnits, boxOf(seat).units)],
    [`${name}Mean`, (seat) => share(boxOf(seat).units, boxOf(seat).blocks)],
    [`${name}Paragraphs`, (seat) => share(boxOf(seat).paragraphUnits, boxOf(seat).units)],
    [`${name}OfPage`, (seat) => share(boxOf(seat).units, seat.page.total)],
  ];
}

function matesOf({ page, index }: Seat): Mates {
  return page.mates.get(page.signatures[index]!)!;
}
