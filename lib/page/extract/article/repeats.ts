import type { ContentBlock } from './blocks';
import { signatureOf } from './features/view-page';

/** Shorter texts recur by right: labels, answers, refrains. */
const MIN_UNITS = 8;

/**
 * How likely each block is, with nothing left for one that says again what a likelier one says: a quote of an earlier post, a teaser of a text
 * below, the copy of an article for other screens. Each copy looks as much like content as the other. What one template says again
 * and again, as an interview and its questions do, stays, unless the text beside it comes again too; so does what stands in tables.
 */
export function dropRepeats(blocks: readonly ContentBlock[], likely: readonly number[]): number[] {
  const left = [...likely];
  const places = [...blocks.keys()].filter((index) => isLong(blocks[index]!));
  const line = places.map((index) => blocks[index]!);
  for (const ranks of copiesIn(line).values()) {
    if (ranks.length < 2) continue;
    const best = ranks.reduce((a, b) => (likely[places[b]!]! > likely[places[a]!]! ? b : a));
    for (const rank of ranks) if (rank !== best && isCopy(line, rank, best)) left[places[rank]!] = 0;
  }
  return left;
}

function isLong({ units, box }: ContentBlock): boolean {
  return units >= MIN_UNITS && box.tag !== 'td' && box.tag !== 'th';
}

/** Where each text stands in the line. */
function copiesIn(line: readonly ContentBlock[]): Map<string, number[]> {
  const copies = new Map<string, number[]>();
  for (const [rank, { text }] of line.entries()) {
    const ranks = copies.get(text);
    if (ranks === undefined) copies.set(text, [rank]);
    else ranks.push(rank);
  }
  return copies;
}

function isCopy(line: readonly ContentBlock[], rank: number, best: number): boolean {
  if (signatureOf(line[rank]!.box) !== signatureOf(line[best]!.box)) return true;
  return [-1, 1].some((step) => {
    const beside = line[rank + step]?.text;
    return beside !== undefined && beside === line[best + step]?.text && beside !== line[rank]!.text;
  });
}
