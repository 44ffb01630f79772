import { type AdEvidence, isAd, weighGroup } from '../reading/ad-evidence';
import { adLinks, type LinkHabits, readLinkHabits } from '../reading/link-habits';
import type { Find, RemovalKind } from '../find';
import { isProse, type PageLine, type PageText } from '../reading/page-text';
import { callShare, promises, tradeWords } from '../words';
import { isOffLanguage } from '../reading/off-language';

/** Advertisements: records of a listing that sell, and blocks between the paragraphs that do not belong to the text. */
export const ads: RemovalKind = {
  name: 'ads',
  *find(page) {
    const habits = readLinkHabits(page);
    const taken = new Set<PageLine>();
    for (const group of [...recordGroups(page), ...looseGroups(page, habits)]) {
      if (group.some((line) => taken.has(line))) continue;
      if (!isAd(weigh(group, page, habits))) continue;
      for (const line of group) taken.add(line);
      yield found(group);
    }
  },
};

/** The evidence that lines side by side are one advertisement. */
export function weigh(group: readonly PageLine[], page: PageText, habits: LinkHabits): AdEvidence {
  return weighGroup(group, page, adLinks(group, habits));
}

function found(group: readonly PageLine[]): Find {
  return { reason: 'ad', runs: group.flatMap((line) => line.runs) };
}

/** The lines of each record; a record's lines lie side by side. */
function recordGroups(page: PageText): PageLine[][] {
  const groups: PageLine[][] = page.records.map(() => []);
  for (const line of page.lines) groups[line.record]?.push(line);
  return groups.filter((group) => group.length > 0);
}

const MAX_LINES = 5;

/** Short lines around a call to act or a link that leads elsewhere, as far as their neighbours are as strange as they. */
function looseGroups(page: PageText, habits: LinkHabits): PageLine[][] {
  const groups: PageLine[][] = [];
  for (const [index, line] of page.lines.entries()) {
    if (!isAnchor(line, page, habits)) continue;
    let from = index;
    let to = index;
    while (from > 0 && to - from < MAX_LINES - 1 && belongs(page.lines[from - 1], line, page)) from--;
    while (to + 1 < page.lines.length && to - from < MAX_LINES - 1 && belongs(page.lines[to + 1], line, page))
      to++;
    const whole = page.lines.slice(from, to + 1);
    for (let start = 0; start <= index - from; start++) {
      if (isAd(weigh(whole.slice(start), page, habits))) {
        groups.push(whole.slice(start));
        break;
      }
    }
    groups.push([line]);
  }
  return groups;
}

/** A line from which an advertisement can be told: its call, its link, or its words. */
function isAnchor(line: PageLine, page: PageText, habits: LinkHabits): boolean {
  if (line.text.length > 400) return false;
  if (callShare(line.text) >= 0.6 || adLinks([line], habits) >= 1) return true;
  return tradeWords.has(line.text) || (promises.count(line.text) >= 2 && isOffLanguage(line.text, page) > 0);
}

/** Whether a neighbour can be part of the same advertisement: short, and no sentence of the page. */
function belongs(neighbour: PageLine | undefined, anchor: PageLine, page: PageText): boolean {
  if (neighbour === undefined || neighbour.text.length > 260) return false;
  if (neighbour.record !== anchor.record && neighbour.record !== -1) return false;
  if (callShare(neighbour.text) >= 0.6 || sharesLink(neighbour, anchor)) return true;
  if (isOffLanguage(neighbour.text, page) >= 0.5) return true;
  if (isProse(neighbour) && page.vocabulary.overlap(neighbour.text, 1) > 0.35) return false;
  return promises.has(neighbour.text) || tradeWords.has(neighbour.text);
}

function sharesLink(a: PageLine, b: PageLine): boolean {
  return a.links.some(
    (link) => link.target !== null && b.links.some((other) => other.target?.href === link.target?.href),
  );
}
