import { findReadings } from '../../traces/reading';
import type { RemovalKind } from '../find';
import { rawRuns } from '../reading/line-runs';

/** Fewer than this on a page may be a gloss that an author wrote. */
const MIN_READINGS = 4;

/** Injected readings in brackets after ideographs: `網(wǎng)` becomes `網`. */
export const reading: RemovalKind = {
  name: 'reading',
  *find(page) {
    const found = page.lines
      .map((line) => ({ line, runs: findReadings(line.text) }))
      .filter(({ runs }) => runs.length > 0);
    const count = found.reduce((sum, { runs }) => sum + runs.length, 0);
    if (count < MIN_READINGS && !page.late) return;
    for (const { line, runs } of found) {
      for (const run of runs) yield { reason: 'reading', runs: rawRuns(line, run.start, run.end) };
    }
  },
};
