const ADDRESSES = ['href', 'src', 'action', 'content', 'cite', 'poster', 'data-src', 'data-href'];
const DROPPED = ['srcset', 'ping', 'formaction', 'background', 'integrity', 'nonce'];
/** Words of a path that say what kind of place it is, and nothing about whose. */
const KIND_OF_PLACE =
  /^(?:go|out|click|redirect|link|tags?|category|categories|page|archives?|search|author|posts?|blog|news|article|view|index|wp-content|feed)(?:\.\w{2,4})?$/i;

/**
 * Puts stand-ins for all addresses of a document: one made-up host a real host, paths by their shape, no queries' values. What a
 * verdict rests on stays (own or foreign, how many sites, the shape of a path); where it was does not.
 */
export function hideAddresses(page: Document, url: string): void {
  const hosts = new Map<string, string>([[URL.canParse(url) ? new URL(url).hostname : '', 'page.example']]);
  const standIn = (host: string): string => {
    if (!hosts.has(host)) hosts.set(host, `site-${hosts.size}.example`);
    return hosts.get(host)!;
  };
  for (const element of page.querySelectorAll('*')) {
    for (const name of DROPPED) element.removeAttribute(name);
    for (const name of ADDRESSES) {
      const value = element.getAttribute(name);
      if (value === null || (name === 'content' && !/^https?:/i.test(value))) continue;
      element.setAttribute(name, disguised(value, url, standIn));
    }
  }
}

/** '' for what is no address; of other schemes than the web's only the scheme. */
function disguised(value: string, base: string, standIn: (host: string) => string): string {
  if (value.startsWith('#')) return '#';
  if (!URL.canParse(value, base)) return '';
  const address = new URL(value, base);
  if (!/^https?:$/.test(address.protocol)) return address.protocol;
  const path = address.pathname.split('/').map(shapeOf).join('/');
  const query = [...address.searchParams.keys()].map((key) => `${encodeURIComponent(key)}=`).join('&');
  return `https://${standIn(address.hostname)}${path}${query === '' ? '' : `?${query}`}`;
}

const shapeOf = (segment: string): string =>
  KIND_OF_PLACE.test(segment)
    ? segment
    : segment
        .replace(/%[\da-f]{2}/gi, 'x')
        .replace(/\p{L}/gu, 'x')
        .replace(/\d/g, '0');
