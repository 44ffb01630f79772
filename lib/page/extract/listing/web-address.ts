/** Absolute http(s) address, or null: no `javascript:`, `data:`, no jump within the page. */
export function resolveAddress(href: string, base: string): string | null {
  const trimmed = href.trim();
  if (trimmed === '' || trimmed.startsWith('#') || !URL.canParse(trimmed, base)) return null;
  const address = new URL(trimmed, base);
  return /^https?:$/.test(address.protocol) && address.hostname !== '' ? address.href : null;
}

/** A test for addresses that lead to the site's home page, or to the page itself: no record does. */
export function homeTest(base: string): (href: string) => boolean {
  const here = URL.canParse(base) ? new URL(base) : null;
  const known = new Map<string, boolean>();
  return (href) => {
    const answer = known.get(href) ?? (here !== null && isHome(href, here));
    known.set(href, answer);
    return answer;
  };
}

function isHome(href: string, here: URL): boolean {
  const address = resolveAddress(href, here.href);
  if (address === null || !address.startsWith(here.origin) || address.includes('#')) return false;
  return address === `${here.origin}/` || address === here.href.replace(/#.*$/, '');
}
