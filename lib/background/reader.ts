import { browser } from 'wxt/browser';
import type { Sender } from './receive';

/** The cleaner stands before an article. It waits until the reader is there. */
export async function articleToRead(_request: undefined, sender: Sender): Promise<void> {
  await injectReader(sender.tabId);
}

export async function injectReader(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: ['/reader.js'] });
}
