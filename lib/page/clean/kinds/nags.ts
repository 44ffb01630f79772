import type { RemovalKind } from '../find';
import type { PageLine, PageText } from '../reading/page-text';
import { restOfLine } from '../reading/rest-of-line';
import { WordMatcher, wordsIn } from '../words/word-matcher';
import nags from '../words/nag-words.json';

const nagWords = new WordMatcher(wordsIn(nags.words));
const loginWords = new WordMatcher(wordsIn({ login: nags.amid.login }));
const fetchWords = new WordMatcher(wordsIn({ fetch: nags.amid.fetch }));

const MAX_LENGTH = 80;

/** Calls to log in, to complete a profile, to chat or to fetch an app, that a mirror took along with the page. */
export const nag: RemovalKind = {
  name: 'nags',
  *find(page) {
    for (const line of page.lines)
      if (isNag(line, page)) yield { reason: 'nag', runs: line.runs, lines: [line] };
  },
};

function isNag(line: PageLine, page: PageText): boolean {
  if (line.headingLevel > 0 || line.text.length > MAX_LENGTH * 2) return false;
  // Amid an article or a record only a line that calls for both: an article may speak of either.
  if (line.inMain || line.record !== -1) return loginWords.has(line.text) && fetchWords.has(line.text);
  // A mirror damages its own calls as it damages the article: readings stand amid their words.
  const said = restOfLine(line, page);
  if (said.length > MAX_LENGTH) return false;
  const covered = nagWords.find(said).reduce((sum, run) => sum + run.end - run.start, 0);
  return covered >= Math.min(8, said.length * 0.5);
}
