import { askBackground, type CleanerOrders } from '../messages';
import type { PageRules } from '../page/contract';

const MAX_NAMES = 4_000;

/** The user's rules for a page, and with them what the subscribed cosmetic lists hide there, where any is on. */
export async function withLists(document: Document, { rules, lists }: CleanerOrders): Promise<PageRules> {
  if (!lists) return rules;
  try {
    const selectors = await askBackground('selectorsOfLists', namesIn(document));
    return { ...rules, hide: [...(rules.hide ?? []), ...selectors] };
  } catch {
    // A broken list must not keep the page from being cleaned.
    return rules;
  }
}

function namesIn(document: Document): { classes: string[]; ids: string[] } {
  const classes = new Set<string>();
  const ids = new Set<string>();
  for (const element of document.querySelectorAll('[class],[id]')) {
    const id = element.getAttribute('id');
    if (id !== null && id !== '') ids.add(id.slice(0, 200));
    for (const name of (element.getAttribute('class') ?? '').split(/\s+/))
      if (name !== '') classes.add(name.slice(0, 200));
    if (classes.size >= MAX_NAMES || ids.size >= MAX_NAMES) break;
  }
  return { classes: [...classes].slice(0, MAX_NAMES), ids: [...ids].slice(0, MAX_NAMES) };
}
