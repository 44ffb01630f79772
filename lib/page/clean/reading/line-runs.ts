import type { Line } from '../../extract/listing/lines';
import type { TextRun } from '../../extract/listing/record';

/** The raw runs behind a stretch of a line's collapsed text: offsets into the text nodes' own `data`. */
export function rawRuns(line: Line, start: number, end: number): TextRun[] {
  const runs: TextRun[] = [];
  let at = 0; // place in the collapsed text
  let pendingSpace = false;
  for (const run of line.runs) {
    let from = -1;
    let to = -1;
    for (let i = run.start; i < run.end; i++) {
      if (isSpace(run.node.data.charCodeAt(i))) {
        pendingSpace = at > 0;
        continue;
      }
      if (pendingSpace) at++;
      pendingSpace = false;
      if (at >= start && at < end) {
        if (from === -1) from = i;
        to = i + 1;
      }
      at++;
    }
    if (from !== -1) runs.push({ node: run.node, start: from, end: to });
    if (at >= end) break;
  }
  return runs;
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
