import type { TextRun } from '../extract/listing/record';

/** Stretches of text nodes that are spoken for; none overlapping another of its node. */
export class Taken {
  private readonly runs = new Map<Text, { start: number; end: number }[]>();

  /** False, and nothing taken, where a part of the run is taken already. */
  take({ node, start, end }: TextRun): boolean {
    const runs = this.runs.get(node);
    if (runs === undefined) {
      this.runs.set(node, [{ start, end }]);
      return true;
    }
    const place = placeOf(runs, start);
    const [before, after] = [runs[place - 1], runs[place]];
    if ((before !== undefined && before.end > start) || (after !== undefined && after.start < end))
      return false;
    runs.splice(place, 0, { start, end });
    return true;
  }
}

/** Where a run that starts here belongs among sorted ones. */
function placeOf(runs: readonly { start: number }[], start: number): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
