import { collapse } from '../outline';

/** A link that leaves the site. */
export interface OutsideLink {
  element: Element;
  host: string;
  /** What follows the host, '' or '/' for a home page. */
  path: string;
  /** Its text, white space collapsed, at most 120 characters. */
  text: string;
}

const MAX_LINKS = 2000;
const MIN_AROUND = 12;

/** Links to other sites, found natively by their address. */
export function readOutsideLinks(root: Element, site: string): OutsideLink[] {
  const links: OutsideLink[] = [];
  const own = /^[\w.-]+$/.test(site) ? `:not([href*="${site}"])` : '';
  for (const element of root.querySelectorAll(`a[href^="http"]${own},a[href^="//"]${own}`)) {
    if (links.length >= MAX_LINKS) break;
    const link = outsideLink(element);
    if (link !== null) links.push(link);
  }
  return links;
}

/** What a link with the address of a host says; null where its address is none. */
export function outsideLink(element: Element): OutsideLink | null {
  const href = String(Element.prototype.getAttribute.call(element, 'href'));
  const match = /^(?:https?:)?\/\/([^/:?#]+)(?::\d+)?(.{0,80})/i.exec(href);
  if (match === null) return null;
  return { element, host: match[1]!.toLowerCase(), path: match[2]!, text: linkText(element) };
}

/** Its text, white space collapsed, at most 120 characters. */
export function linkText(element: Element): string {
  return collapse((element.textContent ?? '').slice(0, 240)).slice(0, 120);
}

/** The part of a host that a site owner registers: `m.shop.example.co.uk` → `example.co.uk`. Guessed from label lengths. */
export function siteOf(host: string): string {
  const last = host.lastIndexOf('.');
  const second = host.lastIndexOf('.', last - 1);
  if (last <= 0 || second === -1) return host;
  const isShort = last - second <= 4 && host.length - last <= 4;
  if (isShort && second === 0) return host;
  return host.slice((isShort ? host.lastIndexOf('.', second - 1) : second) + 1);
}

/** The name in a host: `www.fqa7c.example` → `fqa7c`. */
export function nameOf(host: string): string {
  return siteOf(host).split('.')[0] ?? '';
}

/** Names that nobody would say aloud: digits among letters, or no syllable. */
export function isRandomName(name: string): boolean {
  if (!/^[a-z0-9]{4,14}$/.test(name)) return false;
  if (/[a-z]\d+[a-z]|^\d+[a-z]+\d|^\d[a-z]{2,}/.test(name)) return true;
  return /[bcdfghjklmnpqrstvwxz]{5}|^[bcdfghjklmnpqrstvwxz]{5,}$|q[^u]|j[bcdfgkmptvwxz]|[vx][bcdfgkmpqtvwxz]|[bcdfgkmpqtvwz]x[bcdfgjkmqvz]/.test(
    name,
  );
}

/** Whether a path is that of a bare home page. */
export function isHomePath(path: string): boolean {
  return /^\/?(?:\?.*)?$/.test(path);
}

/** An honest link's text often names its site. */
export function isNamedAfter(text: string, host: string): boolean {
  const letters = text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  if (letters.length < 3) return false;
  const name = nameOf(host).replace(/[^a-z0-9]+/g, '');
  return letters.includes(name) || host.replace(/[^a-z0-9]+/g, '').includes(letters);
}

/** Text of a sentence on either side, in the very element that holds the link. */
export function isAmidText(link: Element): boolean {
  const before = link.previousSibling?.nodeType === 3 ? (link.previousSibling.nodeValue ?? '') : '';
  const after = link.nextSibling?.nodeType === 3 ? (link.nextSibling.nodeValue ?? '') : '';
  return (
    before.trim().length + after.trim().length >= MIN_AROUND &&
    /\p{L}\s*$/u.test(before) &&
    /^\s*\p{L}/u.test(after)
  );
}
