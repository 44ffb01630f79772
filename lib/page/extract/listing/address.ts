import { allInside } from '../../node';
import type { RecordList } from './lists';
import type { Region } from './regions';
import { hrefOf, resolveAddress } from './web-address';

/** Where a record leads: the link, and its address (absolute http or https), null where the page gives none. */
export interface Target {
  link: Element | null;
  url: string | null;
}

const MAX_LINKS = 30;

/** Finds records' addresses against `base`: the title's own link, else a link in the record that no other record has. */
export function addressesOf(base: string): (list: RecordList) => (region: Region) => Target {
  const known = new Map<RecordList, (region: Region) => Target>();
  return (list) => {
    const found = known.get(list) ?? targetsIn(list, base);
    known.set(list, found);
    return found;
  };
}

function targetsIn(list: RecordList, base: string): (region: Region) => Target {
  let counts: Map<string, number> | null = null;
  return (region) => {
    const own = region.unit.link;
    const url = own === null ? null : resolveAddress(hrefOf(own), base);
    if (own !== null) return { link: own, url };
    counts ??= countAddresses(list, base);
    for (const link of linksOf(region)) {
      const address = resolveAddress(hrefOf(link), base);
      if (address !== null && counts.get(address) === 1) return { link, url: address };
    }
    return { link: null, url: null };
  };
}

function countAddresses(list: RecordList, base: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const region of list.regions) {
    const addresses = new Set(linksOf(region).map((link) => resolveAddress(hrefOf(link), base)));
    for (const address of addresses)
      if (address !== null) counts.set(address, (counts.get(address) ?? 0) + 1);
  }
  return counts;
}

/** Links after the title first: what stands before it is most often a category. */
function linksOf(region: Region): Element[] {
  const links = new Set<Element>();
  const after = region.lines.filter(({ index }) => index > region.unit.line.index);
  for (const { link } of after.flatMap(({ runs }) => runs)) if (link !== null) links.add(link);
  if (region.root !== null) {
    for (const link of allInside(region.root, 'a[href]').slice(0, MAX_LINKS)) links.add(link);
  }
  return [...links].slice(0, MAX_LINKS);
}
