import { browser, type Browser } from 'wxt/browser';
import { openInTab } from '../../open-in-tab';

/** The popup with the preview of the page's articles already open. */
const TAKING = 'popup.html#take';

/**
 * Opens the preview of what a page holds: in the popup, and where the browser opens none for the asking, in a tab. Only
 * within the user's own click, and so without waiting for anything first.
 */
export async function takeArticles(tab: Browser.tabs.Tab & { id: number }): Promise<void> {
  const tabId = tab.id;
  const pointed = browser.action.setPopup({ tabId, popup: TAKING });
  try {
    // Chromium before 127 has it for nobody.
    await Promise.all([pointed, browser.action.openPopup({ windowId: tab.windowId })]);
  } catch {
    await openInTab(`/popup.html?tab=${tabId}#take`);
  } finally {
    await browser.action.setPopup({ tabId, popup: 'popup.html' });
  }
}
