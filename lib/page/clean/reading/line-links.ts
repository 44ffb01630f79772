import type { Line } from '../../extract/listing/lines';
import { readAddress } from '../../extract/listing/web-address';
import { collapse } from '../../outline';
import { siteOf } from '../../recognize/outside-links';
import { readAttribute } from '../hide-element';

/** A link of a line: where its text lies in the line's text, and where it leads. */
export interface LineLink {
  element: Element;
  text: string;
  start: number;
  end: number;
  target: LinkTarget | null;
  /** How strongly it speaks for an advertisement; null until somebody asks. */
  ad: number | null;
}

export interface LinkTarget {
  href: string;
  host: string;
  site: string;
  path: string;
  query: string;
  /** Leads off the page's own site. */
  foreign: boolean;
}

/** The links of a line, in order. A card that is one link around several lines is the link of each of them. */
export function linksOf(line: Line, base: string): LineLink[] {
  const links: LineLink[] = [];
  let at = 0;
  for (const run of line.runs) {
    const piece = collapse(run.node.data.slice(run.start, run.end));
    if (piece === '') continue;
    const start = line.text.indexOf(piece, at);
    if (start === -1) continue;
    at = start + piece.length;
    const element = run.link;
    const last = links[links.length - 1];
    if (element === null) continue;
    if (last?.element === element) last.end = at;
    else links.push({ element, text: '', start, end: at, target: targetOf(element, base), ad: null });
  }
  for (const link of links) link.text = line.text.slice(link.start, link.end);
  return links;
}

/** Where a link leads; null where it leads nowhere (no address, `#`, `javascript:`). */
export function targetOf(link: Element, base: string): LinkTarget | null {
  const address = readAddress(readAttribute(link, 'href') ?? '', base);
  if (address === null) return null;
  const site = siteOf(address.hostname);
  return {
    href: address.href,
    host: address.hostname,
    site,
    path: address.pathname,
    query: address.search,
    foreign: site !== ownSiteOf(base),
  };
}

/** The last answer: all links of a page ask for the same base. */
let asked = { base: '', site: '' };

function ownSiteOf(base: string): string {
  if (base !== asked.base) asked = { base, site: URL.canParse(base) ? siteOf(new URL(base).hostname) : '' };
  return asked.site;
}
