import { browser } from 'wxt/browser';

/** Pages that the user asked to be cleaned, until the cleaner has asked for its orders: tab → address. */
const keyOf = (tabId: number) => `forced:${tabId}`;

export async function force(tabId: number, url: string): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: url });
}

/** Whether the user asked for this page; the answer holds until the tab shows another address. */
export async function isForced({ tabId, url }: { tabId: number; url: string }): Promise<boolean> {
  const key = keyOf(tabId);
  return (await browser.storage.session.get(key))[key] === url;
}

export async function forgetForced(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}
