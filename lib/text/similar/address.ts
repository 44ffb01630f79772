/** Query parameters that say where a reader came from, not what the page is. Everything else may be its identity and stays. */
const TRACKING =
  /^(?:utm_\w+|mc_(?:cid|eid)|_ga|_gl|_hsenc|_hsmi|hsctatracking|gclid|gclsrc|dclid|gbraid|wbraid|fbclid|msclkid|twclid|ttclid|yclid|ysclid|igshid|igsh|srsltid|mkt_tok|vero_id|oly_(?:anon|enc)_id|wickedid|rb_clickid|s_cid|cmpid|campaign_?id|ncid|ref_?src|ref_?url|spm|scm|share_?(?:source|from|token|id)|from_?source|feature|amp|outputtype|__twitter_impression|at_(?:medium|campaign|custom\d))$/i;

/** Hosts that serve the same article for another screen. */
const DEVICE_HOST = /^(?:www\d?|m|mobile|amp|wap|touch)\./;
const MAX_CHARACTERS = 4_000;

/**
 * The address of an article as a key: without scheme, `www.`/`m.`/`amp.`, port, tracking parameters, fragment (unless it is a
 * route: `#!…`, `#/…`), index file and trailing slash; parameters sorted. null for anything but http(s). Not an address to open.
 */
export function normaliseAddress(address: string | null | undefined): string | null {
  if (!address || address.length > MAX_CHARACTERS) return null;
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null; // not an absolute address: no key
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  return hostKey(url.hostname) + pathKey(url.pathname) + queryKey(url.searchParams) + routeOf(url.hash);
}

function hostKey(hostname: string): string {
  let host = hostname.toLowerCase().replace(/\.$/, '');
  while (DEVICE_HOST.test(host) && host.split('.').length > 2) host = host.replace(DEVICE_HOST, '');
  return host;
}

function pathKey(pathname: string): string {
  return pathname
    .replace(/\/(?:index|default)\.(?:html?|php|aspx?|jsp)$/i, '/')
    .replace(/\/{2,}/g, '/')
    .replace(/(?:\/amp)?\/?$/i, '')
    .replace(/\.amp(?=\.html?$|$)/i, '')
    .replace(/^\/amp(?=\/)/i, '');
}

function queryKey(parameters: URLSearchParams): string {
  const kept = Array.from(parameters).filter(
    ([name, value]) => !TRACKING.test(name) && !(value === '' && /^amp$/i.test(name)),
  );
  kept.sort(([a, x], [b, y]) => (a === b ? compare(x, y) : compare(a, b)));
  return kept.length === 0 ? '' : `?${new URLSearchParams(kept).toString()}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function routeOf(hash: string): string {
  return /^#!?\/|^#!/.test(hash) && hash.length > 2 ? hash : '';
}
