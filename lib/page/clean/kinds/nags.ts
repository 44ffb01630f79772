import type { RemovalKind } from '../find';
import type { PageLine } from '../reading/page-text';
import { WordMatcher } from '../words/word-matcher';
import nags from '../words/nag-words.json';

const nagWords = new WordMatcher(Object.values(nags.words).flat());

/** Calls to log in, to complete a profile, to chat or to fetch an app, that a mirror took along with the page. */
export const nag: RemovalKind = {
  name: 'nags',
  *find(page) {
    for (const line of page.lines) if (isNag(line)) yield { reason: 'nag', runs: line.runs, lines: [line] };
  },
};

function isNag(line: PageLine): boolean {
  if (line.inMain || line.record !== -1 || line.headingLevel > 0 || line.text.length > 80) return false;
  const covered = nagWords.find(line.text).reduce((sum, run) => sum + run.end - run.start, 0);
  return covered >= Math.min(8, line.text.length * 0.5);
}
