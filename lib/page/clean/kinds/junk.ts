import { findGibberish } from '../../traces/gibberish';
import { findGluedTag } from '../../traces/glued-tag';
import type { RemovalKind } from '../find';
import { rawRuns } from '../reading/line-runs';

/** One paragraph with a word behind its full stop may be a slip; several are a scraper's doing. */
const MIN_GLUED = 3;

/** Tag words glued to the end of paragraphs, and words of letters struck at random. */
export const junk: RemovalKind = {
  name: 'junk',
  *find(page) {
    const glued = page.lines
      .map((line) => ({ line, run: findGluedTag(line.text) }))
      .filter(({ run }) => run !== null);
    if (glued.length >= MIN_GLUED || page.late) {
      for (const { line, run } of glued) yield { reason: 'junk', runs: rawRuns(line, run!.start, run!.end) };
    }
    for (const line of page.lines) {
      for (const run of findGibberish(line.text))
        yield { reason: 'junk', runs: rawRuns(line, run.start, run.end) };
    }
  },
};
