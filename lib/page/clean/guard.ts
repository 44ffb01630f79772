import type { Find } from './find';
import { ancestorsOf, Inside } from './inside';
import type { PlannedRemoval } from './removal-plan';
import type { PageText } from './reading/page-text';

/** The most of a page's visible text that may be hidden, unless the articles stay all the same. */
const MAX_HIDDEN = 0.6;
/** So much of the articles' own text must stay where more than that is hidden. */
const MIN_ARTICLE_TEXT = 200;

/** Drops elements that must never be hidden: the page itself, and what holds the article or a record. */
export function guardElements(finds: readonly Find[], page: PageText): Find[] {
  const ads = new Set(
    finds.filter((find) => find.reason === 'ad').flatMap((find) => find.runs?.map((run) => run.node) ?? []),
  );
  const precious = ancestorsOf([
    ...page.records
      .flatMap((record) => record.titleRuns.slice(0, 1).map((run) => run.node))
      .filter((node) => !ads.has(node)),
    ...(page.main?.blocks ?? []).flatMap((block) => block.runs.slice(0, 1).map((run) => run.node)),
  ]);
  return finds.filter(({ element }) => {
    if (element === undefined) return true;
    if (
      element === page.document.documentElement ||
      element === page.document.body ||
      element.localName === 'body'
    )
      return false;
    return !precious.has(element);
  });
}

/** Drops the largest removals until most of the page stays, unless its articles stay anyway. */
export function guardAmount(removals: readonly PlannedRemoval[], page: PageText): PlannedRemoval[] {
  const total = page.lines.reduce((sum, line) => sum + line.text.length, 0);
  let hidden = removals.reduce((sum, planned) => sum + size(planned), 0);
  if (page.late || hidden <= total * MAX_HIDDEN || articleTextLeft(removals, page) >= MIN_ARTICLE_TEXT)
    return [...removals];
  const dropped = new Set<PlannedRemoval>();
  for (const planned of removals.toSorted((a, b) => size(b) - size(a))) {
    if (hidden <= total * MAX_HIDDEN) break;
    if (planned.removal.reason === 'rule') continue;
    dropped.add(planned);
    hidden -= size(planned);
  }
  return removals.filter((planned) => !dropped.has(planned));
}

function size({ removal }: PlannedRemoval): number {
  return removal.hidden === true ? 0 : removal.text.length;
}

function articleTextLeft(removals: readonly PlannedRemoval[], page: PageText): number {
  const elements = removals.flatMap(({ places }) =>
    places.flatMap((place) => (place.type === 'element' ? [place.element] : [])),
  );
  const hidden = new Inside(new Set(elements));
  let left = 0;
  for (const line of page.lines) {
    if (line.record === -1 && !line.inMain) continue;
    if (!hidden.has(line.element)) left += line.text.length;
    if (left >= MIN_ARTICLE_TEXT) break;
  }
  return left;
}
