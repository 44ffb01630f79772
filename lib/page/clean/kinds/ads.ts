import type { Find, RemovalKind } from '../find';
import { type AdEvidence, isAd, leadsApart, weighGroup } from '../reading/ad-evidence';
import { looseGroups, oddityOf } from '../reading/loose-groups';
import { adLinks, adRecordLinks, type LinkHabits, readLinkHabits } from '../reading/link-habits';
import type { PageLine, PageText } from '../reading/page-text';

/** Advertisements: records of a listing that sell, and blocks between the paragraphs that do not belong to the text. */
export const ads: RemovalKind = {
  name: 'ads',
  *find(page) {
    const habits = (page.habits ??= readLinkHabits(page));
    const records = recordGroups(page);
    const weighed = records.map((group) => ({
      group,
      evidence: weighGroup(group, page, adRecordLinks(group, habits)),
    }));
    const usual = usualWords(weighed.map(({ evidence }) => evidence));
    const sold = weighed.filter(
      ({ group, evidence }) =>
        (leadsApart(evidence) && leadsToOneThing(group)) ||
        (isAd(evidence, usual) && isOddThroughout(group, page, habits)),
    );
    // What most of a list's records are is the list, whatever speaks against it.
    if (records.length < FEWEST || sold.length * 2 <= records.length)
      for (const { group } of sold) yield found(group, page);
    for (const group of looseGroups(page, habits)) {
      if (group.every((line) => page.claimed.has(line))) continue;
      if (!isAd(weighGroup(group, page, adLinks(group, habits)), usual)) continue;
      yield found(group, page);
    }
  },
};

function found(group: readonly PageLine[], page: PageText): Find {
  const lines = group.filter((line) => !page.claimed.has(line));
  for (const line of lines) page.claimed.add(line);
  return { reason: 'ad', runs: lines.flatMap((line) => line.runs), lines };
}

/** An author's box or a row of ways to share leads to many places. */
function leadsToOneThing(group: readonly PageLine[]): boolean {
  return new Set(group.flatMap(({ links }) => links.map(({ target }) => target?.host))).size <= MAX_HOSTS;
}

/** Its own, that of a shop and that of a messenger. */
const MAX_HOSTS = 3;

/** A record that sells does so in most of its text; one odd line in a long record is another matter. */
function isOddThroughout(group: readonly PageLine[], page: PageText, habits: LinkHabits): boolean {
  const teaser = group.filter((line) => line.inTeaser);
  const said = teaser.length > 0 ? teaser : group;
  const all = said.reduce((sum, line) => sum + line.text.length, 0);
  const odd = said
    .filter((line) => oddityOf(line, page, habits) > 0)
    .reduce((sum, line) => sum + line.text.length, 0);
  return odd >= all * 0.4;
}

/** The lines of each record; a record's lines lie side by side. */
function recordGroups(page: PageText): PageLine[][] {
  const groups: PageLine[][] = page.records.map(() => []);
  for (const line of page.lines) if (!page.claimed.has(line)) groups[line.record]?.push(line);
  return groups.filter((group) => group.length > 0 && !group.some((line) => line.inMain));
}

const FEWEST = 4;
const MAX_USUAL = 1.2;

/** How much the page's records talk like advertisements anyway: a list of bargains, a shop. */
function usualWords(records: readonly AdEvidence[]): number {
  if (records.length < FEWEST) return 0;
  const words = records.map((evidence) => evidence.words).toSorted((a, b) => a - b);
  return Math.min(MAX_USUAL, words[Math.floor(words.length / 2)] ?? 0);
}
