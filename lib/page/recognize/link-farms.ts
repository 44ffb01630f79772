import { nameOf as tagOf, parentOf } from '../node';
import { isHiddenBox } from './hidden-box';
import { isRandomName, nameOf, siteOf, type OutsideLink } from './outside-links';

/** Many links side by side, each to another foreign site. */
export interface LinkFarm {
  container: Element;
  links: number;
  hosts: number;
  /** Hosts whose name is no word of any language. */
  randomHosts: number;
  /** A style hides it from readers, not from search engines. */
  hidden: boolean;
  /** The link texts, joined by line feeds, at most 2,000 characters. */
  text: string;
}

const MIN_LINKS = 5;
const MAX_GROUPS = 40;

/** Groups of neighbouring outside links, at least five to as good as as many sites. Asks for computed style of these few alone. */
export function readLinkFarms(links: readonly OutsideLink[]): LinkFarm[] {
  if (links.length < MIN_LINKS || sitesOf(links).size < MIN_LINKS) return [];
  const groups = new Map<Element, OutsideLink[]>();
  for (const link of links) {
    const container = containerOf(link.element);
    const group = groups.get(container);
    if (group === undefined) groups.set(container, [link]);
    else group.push(link);
  }
  const farms: LinkFarm[] = [];
  for (const [container, group] of groups) {
    if (farms.length >= MAX_GROUPS) break;
    const sites = sitesOf(group);
    if (sites.size < MIN_LINKS || sites.size < group.length * 0.7) continue;
    if (container.getElementsByTagName('a').length * 0.6 > group.length) continue;
    farms.push(describe(container, group, sites));
  }
  return farms;
}

function describe(container: Element, group: OutsideLink[], sites: Set<string>): LinkFarm {
  return {
    container,
    links: group.length,
    hosts: sites.size,
    randomHosts: [...sites].filter((site) => isRandomName(nameOf(site))).length,
    hidden: isHiddenBox(container) || isHiddenBox(group[0]!.element),
    text: group
      .map((link) => link.text)
      .join('\n')
      .slice(0, 2000),
  };
}

function sitesOf(links: readonly OutsideLink[]): Set<string> {
  return new Set(links.map((link) => siteOf(link.host)));
}

/** The element that holds the row of links: cells and items around one link are passed over. */
function containerOf(link: Element): Element {
  let element = parentOf(link) ?? link;
  for (let step = 0; step < 3; step++) {
    const parent = parentOf(element);
    if (parent === null || element.childElementCount > 1 || tagOf(element) === 'body') break;
    element = parent;
  }
  return element;
}
