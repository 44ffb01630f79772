import { attributeOf } from '../../node';

/** What a link says, '' where there is none. */
export function hrefOf(link: Element | null): string {
  return link === null ? '' : attributeOf(link, 'href');
}

/** Absolute http(s) address, or null: no `javascript:`, `data:`, no jump within the page. */
export function resolveAddress(href: string, base: string): string | null {
  return readAddress(href, base)?.href ?? null;
}

/** What was answered: one page's links are asked for by one step after another. */
let asked = { base: '', addresses: new Map<string, URL | null>() };
const MAX_REMEMBERED = 5_000;

/** As `resolveAddress`, taken apart. Shared: not to be changed. */
export function readAddress(href: string, base: string): Readonly<URL> | null {
  const trimmed = href.trim();
  if (trimmed === '' || trimmed.startsWith('#')) return null;
  if (base !== asked.base || asked.addresses.size >= MAX_REMEMBERED) asked = { base, addresses: new Map() };
  let address = asked.addresses.get(trimmed);
  if (address === undefined) {
    address = parse(trimmed, base);
    asked.addresses.set(trimmed, address);
  }
  return address;
}

function parse(href: string, base: string): URL | null {
  try {
    const address = new URL(href, base);
    return /^https?:$/.test(address.protocol) && address.hostname !== '' ? address : null;
  } catch {
    return null; // no address
  }
}

/** A test for addresses that lead to the site's home page, or to the page itself: no record does. */
export function homeTest(base: string): (href: string) => boolean {
  if (!URL.canParse(base)) return () => false;
  const { href, origin } = new URL(base);
  const homes = new Set([`${origin}/`, href.replace(/#.*$/, '')]);
  return (link) => homes.has(resolveAddress(link, base) ?? '');
}
