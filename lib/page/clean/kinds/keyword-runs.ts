import type { RemovalKind } from '../find';
import { rawRuns } from '../reading/line-runs';
import { plantedRuns } from '../reading/planted-runs';

/** Single keywords in a sentence or heading: only the keyword goes, the sentence stays. */
export const keywordRuns: RemovalKind = {
  name: 'keyword-runs',
  *find(page) {
    for (const line of page.lines) {
      for (const run of plantedRuns(line, page)) {
        yield { reason: 'keywords', runs: rawRuns(line, run.start, run.end) };
      }
    }
  },
};
