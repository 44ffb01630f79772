import { hasInside } from '../../node';
import { oddBlocks } from '../../recognize/odd-blocks';
import type { RemovalKind } from '../find';
import { linksOutside } from '../reading/links-outside';
import type { PageLine, PageText } from '../reading/page-text';

const MIN_STRANGE = 0.6;
const MIN_WORDS = 4;

/** Blocks that lead where nothing else on the page leads, and speak of what nothing else speaks of: advertisements in whatever words. */
export const oddBlockAds: RemovalKind = {
  name: 'odd blocks',
  *find(page) {
    if (!URL.canParse(page.url)) return;
    const host = new URL(page.url).hostname;
    const root = page.late ? (page.root as Element) : page.document.body;
    const { links } = linksOutside(page);
    for (const { element, text } of oddBlocks({ root, host, links })) {
      const { share, words } = page.vocabulary.strangeness(text);
      if (share < MIN_STRANGE || words < MIN_WORDS) continue;
      const lines = linesIn(element, page);
      if (lines.length > 0) yield { reason: 'ad', runs: lines.flatMap((line) => line.runs), lines };
    }
  },
};

/** The lines that lie in an element; none where a line reaches out of it. */
function linesIn(element: Element, page: PageText): PageLine[] {
  const lines: PageLine[] = [];
  for (const line of page.lines) {
    const inside = line.runs.filter(({ node }) => hasInside(element, node)).length;
    if (inside > 0 && inside < line.runs.length) return [];
    if (inside > 0 && !page.claimed.has(line)) lines.push(line);
  }
  return lines;
}
