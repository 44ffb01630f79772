import { browser } from 'wxt/browser';

/** Opens one of Winnow's own pages, `path` with its hash, or an article's address, in a new tab. */
export async function openInTab(address: string): Promise<void> {
  const url = /^https?:/i.test(address) ? address : browser.runtime.getURL(address as '/popup.html');
  await browser.tabs.create({ url });
}
