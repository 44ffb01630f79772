import { nameOf, parentOf } from '../../node';
import { readLinkFarms } from '../../recognize/link-farms';
import { readOutsideLinks, siteOf } from '../../recognize/outside-links';
import type { Find, RemovalKind } from '../find';
import type { PageText } from '../reading/page-text';
import { isHiddenFromReaders } from '../../visibility';

/** Farms of links to foreign sites that a style hides from readers and shows to search engines. */
export const hiddenLinks: RemovalKind = {
  name: 'hidden-links',
  *find(page) {
    yield* farms(page);
  },
};

function* farms(page: PageText): Generator<Find> {
  const body = page.document.body;
  const root = page.late ? (page.root as Element) : body;
  if (root === null || !URL.canParse(page.url)) return;
  const site = siteOf(new URL(page.url).hostname);
  for (const farm of readLinkFarms(readOutsideLinks(root, site))) {
    if (farm.container === body || !farm.hidden) continue;
    const links = farm.container.querySelectorAll('a');
    if (links.length > farm.links * 1.5) continue;
    const container = hiddenBoxOf(farm.container);
    const isInvisible = isHiddenFromReaders(container) || isHiddenFromReaders(links[0] ?? container);
    yield { reason: 'hidden-links', element: container, ...(isInvisible ? { hidden: true as const } : {}) };
  }
}

/** The box that carries the hiding style: the farthest that holds nothing but the farm. */
function hiddenBoxOf(container: Element): Element {
  let box = container;
  for (let parent = parentOf(box); parent !== null && nameOf(parent) !== 'body'; parent = parentOf(parent)) {
    if ((parent.textContent ?? '').trim().length !== (box.textContent ?? '').trim().length) break;
    box = parent;
  }
  return box;
}
