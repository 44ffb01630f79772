import { join } from 'node:path';
import type { TabState } from '../../lib/tabs';
import type { Asker } from '../browsers/drivers/ask';
import type { TestBrowser } from '../browsers/drivers/driver';

/** One page as Winnow left it. */
export interface Visit {
  name: string;
  state: TabState;
  /** From the page's load event until it was cleaned and its articles saved; on an ordinary page, one look. */
  ms: number;
}

const POPUP = { width: 420, height: 600 };

/** Opens a page, waits for Winnow, and leaves pictures of the page before and after, and of the popup. */
export async function visitPage(
  browser: TestBrowser,
  asker: Asker,
  { url, name }: { url: string; name: string },
  out: string,
): Promise<Visit> {
  const page = await browser.newPage();
  await page.goto(url);
  const start = performance.now();
  const tabId = await asker.tabIdOf(await page.evaluate(() => document.URL));
  const settled = await asker.settled(tabId);
  const ms = settled === null ? null : performance.now() - start;
  const lookStart = performance.now();
  const state = await asker.background<TabState>('getTabState', { tabId });
  const visit = { name, state, ms: Math.round(ms ?? performance.now() - lookStart) };
  await page.show();
  await page.screenshot(join(out, `${name}-after.png`));
  if (state.status === 'cleaned') {
    await asker.cleaner(tabId, 'showOriginal');
    await page.screenshot(join(out, `${name}-before.png`));
    await asker.cleaner(tabId, 'cleanAgain');
  }
  await picturePopup(browser, tabId, join(out, `${name}-popup.png`));
  return visit;
}

async function picturePopup(browser: TestBrowser, tabId: number, file: string): Promise<void> {
  const popup = await browser.openOwnPage(`popup.html?tab=${tabId}`);
  await popup.resize(POPUP.width, POPUP.height);
  await popup.waitFor('h2');
  // Lists fill in after the first paint.
  await new Promise((resolve) => setTimeout(resolve, 400));
  await popup.screenshot(file);
  await popup.close();
}
