import { browser } from 'wxt/browser';
import type { LibraryFault } from './library';
import type { Recognition, RemovalReason } from './page/contract';

/** Why a page cannot be read. Each has a sentence in the locales. */
export type UnreadableReason =
  | 'browser-page' /* settings, new tab, other extensions, the browser's stores */
  | 'not-a-page' /* an image, a PDF, XML, a plain text file */
  | 'no-permission' /* the user or the administrator took site access away */
  | 'gone'; /* the tab closed or failed to load */

/** What Winnow knows of one tab. Lives in `storage.session`: gone with the browser, never on disk. */
export interface TabState {
  url: string;
  /** For switches; null where the address has no host. */
  host: string | null;
  /**
   * looking: not finished yet · ordinary: looked, nothing to clean · cleaned · restored: the user looks at the original ·
   * off: a spam page, but cleaning is off · not-spam: the user said so for this site · unreadable: see `unreadable`.
   */
  status: 'looking' | 'ordinary' | 'cleaned' | 'restored' | 'off' | 'not-spam' | 'unreadable';
  unreadable?: UnreadableReason;
  /** A private window: cleaned, never saved. */
  private: boolean;
  recognition: Recognition | null;
  /** How many removals of each kind are hidden now; those put back are not counted. */
  counts: Partial<Record<RemovalReason, number>>;
  /** The first of them, texts shortened; whole ones come from the cleaner's `report`. */
  removals: { index: number; reason: RemovalReason; text: string; putBack?: true }[];
  /** Articles on the page, saved or not. */
  found: number;
  /** The page's own word for its language, BCP 47; absent where it has none or no cleaner was there. */
  language?: string;
  /** Articles in the list that came from this page, earlier visits included. */
  saved: number;
  /** Of those, new by this visit. */
  added: number;
  /** Whether saving by itself is on here. */
  saving: boolean;
  /** The group in the list that this page's articles are in; absent while nothing is saved from it. */
  pageId?: string;
  /** Why the last save failed: the library's fault; `failed` for anything else. */
  problem?: LibraryFault | 'failed';
}

/** How many removals of a page the tab state holds, and how many characters of each. */
export const STATE_REMOVALS = 120;
export const STATE_TEXT_CHARACTERS = 240;

const keyOf = (tabId: number) => `tab:${tabId}`;

/** Null where nothing is known: an ordinary page that nobody asked about sends nothing. */
export async function readTabState(tabId: number): Promise<TabState | null> {
  const key = keyOf(tabId);
  const stored = await browser.storage.session.get(key);
  return (stored[key] as TabState | undefined) ?? null;
}

export async function writeTabState(tabId: number, state: TabState): Promise<void> {
  const key = keyOf(tabId);
  try {
    await browser.storage.session.set({ [key]: state });
  } catch {
    // Session storage holds 10 MB for all tabs: the counts matter more than the texts, which the cleaner has whole.
    await browser.storage.session.set({ [key]: { ...state, removals: [] } });
  }
}

export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

/** Calls back with the new state of one tab (null: forgotten). Returns how to stop. */
export function watchTabState(tabId: number, listener: (state: TabState | null) => void): () => void {
  const key = keyOf(tabId);
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[key];
    if (change) listener((change.newValue as TabState | undefined) ?? null);
  };
  browser.storage.session.onChanged.addListener(onChanged);
  return () => browser.storage.session.onChanged.removeListener(onChanged);
}
