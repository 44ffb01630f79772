import type { TestPage } from '../../../scripts/browsers/drivers/driver';
import type { World } from '../world';
import type { View } from './views';

const SPAM = new Set(['/listing', '/mirror']);

/** Opens one face of the extension, and before it the page that it is about. */
export async function openView(
  world: World,
  view: View,
  host?: string,
): Promise<{ page: TestPage; close(): Promise<void> }> {
  const visited = view.about === undefined ? null : await world.visit(view.about, host);
  // An ordinary page tells nobody anything: there is nothing to wait for.
  if (visited && SPAM.has(view.about!)) await world.asker.settled(visited.tabId);
  const page = await world.browser.openOwnPage(view.path + (visited ? `?tab=${visited.tabId}` : ''));
  await page.waitFor(view.ready);
  await view.act?.(page);
  const close = async () => {
    // Popups remember which panel was open.
    await page.evaluate(() => localStorage.clear());
    await page.close();
    await visited?.page.close();
  };
  return { page, close };
}
