import { readLinkFarms, type LinkFarm } from '../../recognize/link-farms';
import { readOutsideLinks, siteOf, type OutsideLink } from '../../recognize/outside-links';
import type { PageText } from './page-text';

interface LinksOutside {
  links: readonly OutsideLink[];
  farms: readonly LinkFarm[];
}

const NONE: LinksOutside = { links: [], farms: [] };
const known = new WeakMap<PageText, LinksOutside>();

/** The links of a page, or of what arrived later, that leave its site, and the farms of them. Read once: three steps of cleaning ask. */
export function linksOutside(page: PageText): LinksOutside {
  const found = known.get(page) ?? read(page);
  known.set(page, found);
  return found;
}

function read(page: PageText): LinksOutside {
  const root = page.late ? (page.root as Element) : page.document.body;
  if (root === null || !URL.canParse(page.url)) return NONE;
  const links = readOutsideLinks(root, siteOf(new URL(page.url).hostname));
  return { links, farms: readLinkFarms(links) };
}
