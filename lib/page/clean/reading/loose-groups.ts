import { callShare, promises, tradeWords } from '../words';
import { weighGroup } from './ad-evidence';
import { adLinks, type LinkHabits } from './link-habits';
import { isOffLanguage } from './off-language';
import { isProse, type PageLine, type PageText } from './page-text';
import { restOfLine } from './rest-of-line';

/** An advertisement outside of a list's records has at most so many lines. */
const MAX_LINES = 5;
/** What an ordinary line has by chance; a line adds to a block only above it. */
const BY_CHANCE = 1.3;
const OWN_SENTENCE = 2.6;

/** Lines side by side that may be an advertisement together: around each call, odd link or odd word, as far as the neighbours are as odd. */
export function* looseGroups(page: PageText, habits: LinkHabits): Generator<PageLine[]> {
  const oddities = new Map<PageLine, number>();
  const oddity = (line: PageLine): number => {
    const known = oddities.get(line) ?? oddityOf(line, page, habits);
    oddities.set(line, known);
    return known;
  };
  for (const [index, line] of page.lines.entries()) {
    if (page.claimed.has(line) || !isAnchor(line, page, habits)) continue;
    let from = index;
    let to = index;
    for (const step of [-1, 1]) {
      let sum = 0;
      for (let at = index + step; Math.abs(at - index) < MAX_LINES; at += step) {
        const neighbour = page.lines[at];
        if (neighbour === undefined || !isNear(neighbour, line, page)) break;
        sum += oddity(neighbour);
        if (sum > 0) {
          if (step < 0) from = at;
          else to = at;
          sum = 0;
        }
      }
    }
    const before = page.lines[from - 1];
    if (before !== undefined && isNear(before, line, page) && isTitleOf(before, page)) from--;
    yield page.lines.slice(from, to + 1);
    if (to > from) yield [line];
  }
}

function oddityOf(line: PageLine, page: PageText, habits: LinkHabits): number {
  if (isImprint(line.text)) return -BY_CHANCE;
  const { links, words, topic } = weighGroup([line], page, adLinks([line], habits));
  return links + words + topic - (isOwnSentence(line, page) ? OWN_SENTENCE : BY_CHANCE);
}

/** A sentence of the article, in the page's language: only strong evidence makes it part of an advertisement. */
function isOwnSentence(line: PageLine, page: PageText): boolean {
  return isProse(line) && isOffLanguage(restOfLine(line, page), page) === 0;
}

const IMPRINT =
  /©|\(c\)\s?(?:19|20)\d\d|copyright|all rights reserved|powered by|theme by|版权所有|版權所有|著作権|저작권|alle rechte|tous droits|todos los derechos|todos os direitos/i;

/** The line that says whose page it is. */
function isImprint(text: string): boolean {
  return text.length < 400 && IMPRINT.test(text);
}

/** A line from which an advertisement can be told: its call, its link, or its words. */
function isAnchor(line: PageLine, page: PageText, habits: LinkHabits): boolean {
  if (line.text.length > 400 || isImprint(line.text)) return false;
  const rest = restOfLine(line, page);
  if (callShare(rest) >= 0.6 || adLinks([line], habits) >= 1) return true;
  return (
    tradeWords.has(rest) || promises.count(rest) >= 2 || (promises.has(rest) && isOffLanguage(rest, page) > 0)
  );
}

/** Whether a neighbour can be part of the same block at all: short, and of the same record or of none. */
function isNear(neighbour: PageLine, anchor: PageLine, page: PageText): boolean {
  if (neighbour.text.length > 260 || page.claimed.has(neighbour)) return false;
  return neighbour.record === anchor.record || neighbour.record === -1 || anchor.record === -1;
}

/** A short line that ends without a mark, and that the page's prose knows nothing of: the title of what follows. */
function isTitleOf(line: PageLine, page: PageText): boolean {
  if (line.text.length > 100 || /[.。！？!?;；:：,，]$/.test(line.text)) return false;
  const rest = restOfLine(line, page);
  return isOffLanguage(rest, page) > 0 || page.vocabulary.overlap(rest, 1) < 0.3;
}
