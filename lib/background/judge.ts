import { browser } from 'wxt/browser';
import type { Look } from '../recognizer/look-at';
import type { Sender } from './receive';

/** The recognizer's glance found a reason to look closely. What the judge finds it tells itself (`pageRecognized`). */
export async function pageSuspected(_request: undefined, sender: Sender): Promise<void> {
  await injectJudge(sender.tabId);
}

/** Undefined where the page went away meanwhile. Rejects where a page cannot be read at all. */
export async function injectJudge(tabId: number): Promise<Look | undefined> {
  const [injection] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    files: ['/judge.js'],
  });
  return injection?.result as Look | undefined;
}
