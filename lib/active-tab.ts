import { browser } from 'wxt/browser';

/**
 * The tab that a popup belongs to. `?tab=ID` names another one: where the popup's document is shown in a tab of its own,
 * the active tab would be the popup itself. Null where the browser gives no tab.
 */
export async function activeTabId(search = location.search): Promise<number | null> {
  const named = Number(new URLSearchParams(search).get('tab') ?? Number.NaN);
  if (Number.isInteger(named)) return named;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** Opens one of Winnow's own pages, `path` with its hash, or an article's address, in a new tab. */
export async function openInTab(address: string): Promise<void> {
  const url = /^https?:/i.test(address) ? address : browser.runtime.getURL(address as '/popup.html');
  await browser.tabs.create({ url });
}
