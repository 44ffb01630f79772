import { findGibberish } from '../../traces/gibberish';
import { findGluedTag } from '../../traces/glued-tag';
import type { RemovalKind } from '../find';
import { findJunkEndings } from '../reading/junk-endings';
import { rawRuns } from '../reading/line-runs';

/** One paragraph with a word behind its full stop may be a slip; several are a scraper's doing. */
const MIN_GLUED = 3;
// "Unlocking Passive Income_ Staking Rewards": a generated title whose colon became part of a file name.
const FILE_NAME_TITLE = /[a-z]_ [A-Z]/;

/** Tag words glued to the end of paragraphs, words of letters struck at random, noise pairs at the end of clauses. */
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
      if (line.text.length < 140 && line.text.includes('_ ') && FILE_NAME_TITLE.test(line.text))
        yield { reason: 'junk', runs: line.runs };
      for (const run of findGibberish(line.text))
        yield { reason: 'junk', runs: rawRuns(line, run.start, run.end) };
    }
    for (const { line, run } of findJunkEndings(page.lines)) {
      yield { reason: 'junk', runs: rawRuns(line, run.start, run.end) };
    }
  },
};
