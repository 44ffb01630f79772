import type { Line } from '../../extract/listing/lines';
import type { TextRun } from '../../extract/listing/record';

/** A word of a line's collapsed text, and where it stands in the raw text: in which run, at which offset of its node. */
interface Place {
  at: number;
  length: number;
  run: number;
  offset: number;
}

const known = new WeakMap<Line, Place[]>();

/** The raw runs behind a stretch of a line's collapsed text: offsets into the text nodes' own `data`. */
export function rawRuns(line: Line, start: number, end: number): TextRun[] {
  if (end <= start) return [];
  const places = placesOf(line);
  const found: TextRun[] = [];
  let current = -1;
  for (let index = firstBehind(places, start); index < places.length; index += 1) {
    const { at, length, run, offset } = places[index]!;
    if (at >= end) break;
    const from = offset + Math.max(0, start - at);
    const to = offset + Math.min(length, end - at);
    if (run === current) found[found.length - 1]!.end = to;
    else found.push({ node: line.runs[run]!.node, start: from, end: to });
    current = run;
  }
  return found;
}

/** The first place that ends behind an offset, by halves. */
function firstBehind(places: readonly Place[], offset: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.at + places[middle]!.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function placesOf(line: Line): Place[] {
  const places = known.get(line) ?? readPlaces(line);
  known.set(line, places);
  return places;
}

function readPlaces(line: Line): Place[] {
  const places: Place[] = [];
  let at = 0; // place in the collapsed text
  let isSpaced = false;
  for (const [run, { node, start, end }] of line.runs.entries()) {
    const raw = node.data.slice(start, end);
    let read = 0;
    for (const { 0: word, index } of raw.matchAll(/\S+/g)) {
      if (at > 0 && (isSpaced || index > read)) at += 1;
      places.push({ at, length: word.length, run, offset: start + index });
      at += word.length;
      read = index + word.length;
      isSpaced = false;
    }
    isSpaced ||= read < raw.length;
  }
  return places;
}
