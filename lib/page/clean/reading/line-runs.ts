import type { Line } from '../../extract/listing/lines';
import type { TextRun } from '../../extract/listing/record';

/** For each character of a line's collapsed text: the run it comes from, and its offset there; -1 for a space between words. */
interface RawPlaces {
  runs: Int32Array;
  offsets: Int32Array;
}

const known = new WeakMap<Line, RawPlaces>();

/** The raw runs behind a stretch of a line's collapsed text: offsets into the text nodes' own `data`. */
export function rawRuns(line: Line, start: number, end: number): TextRun[] {
  const places = placesOf(line);
  const found: TextRun[] = [];
  let current = -1;
  for (let at = Math.max(0, start); at < end && at < places.runs.length; at += 1) {
    const run = places.runs[at]!;
    if (run === -1) continue;
    const offset = places.offsets[at]!;
    if (run === current) found[found.length - 1]!.end = offset + 1;
    else found.push({ node: line.runs[run]!.node, start: offset, end: offset + 1 });
    current = run;
  }
  return found;
}

function placesOf(line: Line): RawPlaces {
  const places = known.get(line) ?? readPlaces(line);
  known.set(line, places);
  return places;
}

function readPlaces(line: Line): RawPlaces {
  const size = line.runs.reduce((sum, run) => sum + run.end - run.start + 1, 0);
  const places = { runs: new Int32Array(size).fill(-1), offsets: new Int32Array(size).fill(-1) };
  let at = 0; // place in the collapsed text
  let pendingSpace = false;
  for (const [index, { node, start, end }] of line.runs.entries()) {
    const { data } = node;
    for (let offset = start; offset < end; offset += 1) {
      if (isSpace(data.charCodeAt(offset))) {
        pendingSpace = at > 0;
        continue;
      }
      if (pendingSpace) at += 1;
      pendingSpace = false;
      places.runs[at] = index;
      places.offsets[at] = offset;
      at += 1;
    }
  }
  return places;
}

/** White space as `\s` has it. */
function isSpace(unit: number): boolean {
  if (unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0) return true;
  if (unit < 0x1680) return false;
  return (
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}
