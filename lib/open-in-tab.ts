import { browser } from 'wxt/browser';

/** Opens one of Winnow's own pages, `path` with its hash, or an article's address, in a new tab. */
export async function openInTab(address: string, where: 'in-front' | 'behind' = 'in-front'): Promise<void> {
  await browser.tabs.create({ url: urlOf(address), ...(where === 'behind' && { active: false }) });
}

/** The same in the tab that is in front. */
export async function openHere(address: string): Promise<void> {
  await browser.tabs.update({ url: urlOf(address) });
}

function urlOf(address: string): string {
  return /^https?:/i.test(address) ? address : browser.runtime.getURL(address as '/popup.html');
}
