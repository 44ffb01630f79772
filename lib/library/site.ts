/** Host of an http(s) address without `www.`, or '' where there is none. */
export function siteOf(url: string | null | undefined): string {
  if (!url) return '';
  try {
    const { protocol, hostname } = new URL(url);
    return protocol === 'http:' || protocol === 'https:' ? hostname.replace(/^www\./, '') : '';
  } catch {
    return '';
  }
}

const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|mc_cid|mc_eid|igshid|_hsenc|_hsmi|spm|share_token)$/i;

/**
 * What two spellings of one address have in common: no scheme, `www.`, tracking parameters, fragment or trailing
 * slash; parameters sorted. Any other parameter may be the article's identity and stays, and so does a fragment
 * that routes (`#/…`, `#!…`). Null where the address is not http(s).
 */
export function addressKey(url: string | null | undefined): string | null {
  if (!url) return null;
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return null;
  }
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return null;
  const parameters = [...parsed.searchParams].filter(([name]) => !TRACKING.test(name));
  const query = parameters
    .map(([name, value]) => `${name}=${value}`)
    .toSorted()
    .join('&');
  const path = parsed.pathname.replace(/\/(?:index\.(?:html?|php))?$/i, '');
  const route = /^#[!/]/.test(parsed.hash) ? parsed.hash : '';
  return `${parsed.host.replace(/^www\./, '')}${path}${query && `?${query}`}${route}`;
}
