import { isCodeSample } from '../kinds/leaked-source';
import { isImprint } from '../../traces/imprint';
import { promises, tradeWords } from '../words';
import { callOf, isClosedByCall, weighGroup } from './ad-evidence';
import { adLinks, type LinkHabits } from './link-habits';
import { isOffLanguage } from './off-language';
import { isProse, type PageLine, type PageText } from './page-text';
import { restOfLine } from './rest-of-line';

/** An advertisement outside of a list's records has at most so many lines. */
const MAX_LINES = 5;
/** What an ordinary line has by chance; a line adds to a block only above it. */
const BY_CHANCE = 1.3;
const OWN_SENTENCE = 2.6;
/** A line this ordinary ends a block. */
const PARTS = -0.9;
/** A menu's entry is not longer. */
const MAX_LABEL = 48;

/** Lines side by side that may be an advertisement together: around each call, odd link or odd word, as far as the neighbours are as odd. */
export function* looseGroups(page: PageText, habits: LinkHabits): Generator<PageLine[]> {
  const places = new Map(page.lines.map((line, index) => [line, index]));
  const oddities = new Map<PageLine, number>();
  const oddity = (line: PageLine): number => {
    const known = oddities.get(line) ?? oddityOf(line, page, habits);
    oddities.set(line, known);
    return known;
  };
  const anchors = page.lines.filter((line) => isAnchor(line, page, habits));
  for (const line of anchors.toSorted((a, b) => oddity(b) - oddity(a))) {
    if (page.claimed.has(line)) continue;
    const index = places.get(line) ?? 0;
    let from = index;
    let to = index;
    for (const step of [-1, 1]) {
      let sum = 0;
      for (let at = index + step; Math.abs(at - index) < MAX_LINES; at += step) {
        const neighbour = page.lines[at];
        if (neighbour === undefined || !isNear(neighbour, line, page)) break;
        if (oddity(neighbour) < PARTS) break;
        sum += oddity(neighbour);
        if (sum > 0) {
          if (step < 0) from = at;
          else to = at;
          sum = 0;
        }
      }
    }
    const before = page.lines[from - 1];
    const group = page.lines.slice(from, to + 1);
    if (before !== undefined && isNear(before, line, page) && isTitleOf(before, group, page)) from--;
    const block = wholeBlock(page.lines, from, to);
    const above = page.lines[(places.get(block[0]!) ?? 0) - 1];
    if (isBareCall(block, above, page)) continue;
    yield block;
    if (to > from) yield [line];
  }
}

/** Lines of one paragraph, parted by line breaks, are one advertisement where most of the paragraph is. */
function wholeBlock(lines: readonly PageLine[], from: number, to: number): PageLine[] {
  const { element } = lines[to]!;
  const isOf = (at: number) => lines[at]?.element === element;
  let [first, last] = [from, to];
  while (first > 0 && to - first < MAX_LINES && isOf(first - 1)) first--;
  while (last - from < MAX_LINES && isOf(last + 1)) last++;
  const group = lines.slice(from, to + 1);
  const block = lines.slice(first, last + 1);
  const isWhole = !isOf(first - 1) && !isOf(last + 1) && isOf(from);
  return isWhole && lengthOf(group) * 2 >= lengthOf(block) ? block : group;
}

function lengthOf(lines: readonly PageLine[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}

/**
 * Short lines in the page's language that ask to act, name nothing that is sold, and do not close what is: entries of a menu
 * say the same.
 */
function isBareCall(group: readonly PageLine[], before: PageLine | undefined, page: PageText): boolean {
  if (before !== undefined && page.claimed.has(before)) return false;
  return group.every((line) => {
    const rest = restOfLine(line, page);
    return rest.length <= MAX_LABEL && isOffLanguage(rest, page) === 0 && !tradeWords.has(rest);
  });
}

/** How odd a line is by itself: above 0 it adds to a block, below it parts it. */
export function oddityOf(line: PageLine, page: PageText, habits: LinkHabits): number {
  if (isImprint(line.text) || isCodeSample(line.element)) return -OWN_SENTENCE;
  const { links, words, topic } = weighGroup([line], page, adLinks([line], habits));
  return links + words + topic - (isOwnSentence(line, page) ? OWN_SENTENCE : BY_CHANCE);
}

/** A sentence of the article, in the page's language: only strong evidence makes it part of an advertisement. */
function isOwnSentence(line: PageLine, page: PageText): boolean {
  return isProse(line) && isOffLanguage(restOfLine(line, page), page) === 0;
}

/** A line from which an advertisement can be told: its call, its link, or its words. */
function isAnchor(line: PageLine, page: PageText, habits: LinkHabits): boolean {
  if (line.text.length > 400 || isCodeSample(line.element)) return false;
  return isTelling(line, page, habits) && !isImprint(line.text);
}

function isTelling(line: PageLine, page: PageText, habits: LinkHabits): boolean {
  const rest = restOfLine(line, page);
  if (callOf(rest, page) >= 0.6 || adLinks([line], habits) >= 1 || isClosedByCall(line, page)) return true;
  return (
    tradeWords.has(rest) || promises.count(rest) >= 2 || (promises.has(rest) && isOffLanguage(rest, page) > 0)
  );
}

/** Whether a neighbour can be part of the same block at all: short, and of the same record or of none. */
function isNear(neighbour: PageLine, anchor: PageLine, page: PageText): boolean {
  if (neighbour.text.length > 260 || page.claimed.has(neighbour)) return false;
  if (isCodeSample(neighbour.element)) return false;
  const apart = neighbour.links.length > 0 && anchor.links.length > 0 && !sharesLink(neighbour, anchor);
  if (apart && (neighbour.record === -1 || neighbour.record !== anchor.record)) return false;
  const together = neighbour.record === anchor.record || neighbour.record === -1 || anchor.record === -1;
  return together || callOf(neighbour.text, page) >= 0.6;
}

/** A short line that ends without a mark, and that the page's prose knows nothing of: the title of what follows. */
function isTitleOf(line: PageLine, group: readonly PageLine[], page: PageText): boolean {
  if (line.links.length > 0 && !group.some((other) => sharesLink(line, other))) return false;
  if (line.text.length > 100 || /[.。！？!?;；:：,，]$/.test(line.text)) return false;
  const rest = restOfLine(line, page);
  return isOffLanguage(rest, page) > 0 || page.vocabulary.overlap(rest, 1) < 0.3;
}

function sharesLink(a: PageLine, b: PageLine): boolean {
  return a.links.some(
    (link) => link.target !== null && b.links.some((other) => other.target?.href === link.target?.href),
  );
}
