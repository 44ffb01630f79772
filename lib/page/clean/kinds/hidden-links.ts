import { nameOf, parentOf } from '../../node';
import type { RemovalKind } from '../find';
import { linksOutside } from '../reading/links-outside';
import { isHiddenFromReaders } from '../../visibility';

/** Farms of links to foreign sites that a style hides from readers and shows to search engines. */
export const hiddenLinks: RemovalKind = {
  name: 'hidden-links',
  *find(page) {
    for (const farm of linksOutside(page).farms) {
      if (farm.container === page.document.body || !farm.hidden) continue;
      const links = farm.container.querySelectorAll('a');
      if (links.length > farm.links * 1.5) continue;
      const container = hiddenBoxOf(farm.container);
      const isInvisible = isHiddenFromReaders(container) || isHiddenFromReaders(links[0] ?? container);
      yield { reason: 'hidden-links', element: container, ...(isInvisible ? { hidden: true as const } : {}) };
    }
  },
};

/** The box that carries the hiding style: the farthest that holds nothing but the farm. */
function hiddenBoxOf(container: Element): Element {
  let box = container;
  for (let parent = parentOf(box); parent !== null && nameOf(parent) !== 'body'; parent = parentOf(parent)) {
    if ((parent.textContent ?? '').trim().length !== (box.textContent ?? '').trim().length) break;
    box = parent;
  }
  return box;
}
