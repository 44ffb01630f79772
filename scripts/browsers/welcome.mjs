import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** What Winnow shows once, after its installation. It is in the way of whatever is not about it. */
export const WELCOME_PAGE = 'welcome.html';

/** Whether a folder holds an extension that has such a page; benchmarks compare Winnow with others. */
export function showsWelcome(folder) {
  return existsSync(join(folder, WELCOME_PAGE));
}

const GREETED_WITHIN_MS = 20_000;

/**
 * Waits until Winnow has greeted whoever installed it, and closes the page. In a profile that was greeted before, there is none.
 * @param {{ evaluate(work: (page: string) => Promise<boolean>, page: string): Promise<boolean> }} worker Chromium's background
 */
export async function closeWelcome(worker) {
  const end = performance.now() + GREETED_WITHIN_MS;
  while (!(await worker.evaluate(closeOnceShown, WELCOME_PAGE))) {
    if (performance.now() > end) throw new Error('Winnow was installed and did not show its welcome page.');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Whether the page was shown and closed. Runs in the background, where a worker that has just begun has no `chrome` yet. */
async function closeOnceShown(page) {
  const stored = await globalThis.chrome?.storage?.local.get('welcomed');
  if (stored?.welcomed !== true) return false;
  const address = chrome.runtime.getURL(page);
  const tabs = await chrome.tabs.query({});
  const shown = tabs.filter(({ url, pendingUrl }) => url === address || pendingUrl === address);
  await chrome.tabs.remove(shown.map(({ id }) => id));
  return true;
}
