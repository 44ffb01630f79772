import { expect, it } from 'vitest';
import { useWorld } from './world';

const world = useWorld();

it('the side panel shows the page and the list beside it', { timeout: 60_000 }, async () => {
  const { tabId } = await world.visit('/listing');
  const panel = await world.browser.openOwnPage(`popup.html?panel&tab=${tabId}`);
  await panel.waitFor('.page-card [data-panel="why"], .page-card button');
  await panel.waitFor('.list li');
  // The browser took the manifest's place for it, its query included.
  const place = await panel.evaluate(async () => {
    const { chrome, browser } = globalThis as unknown as {
      chrome: { sidePanel?: { getOptions(of: object): Promise<{ path?: string }> } };
      browser?: { sidebarAction: { getPanel(of: object): Promise<string> } };
    };
    return (await chrome.sidePanel?.getOptions({}))?.path ?? browser?.sidebarAction.getPanel({});
  });
  expect(place).toMatch(/popup\.html\?panel$/);
  await panel.resize(320, 700);
  expect(await panel.evaluate(() => document.querySelectorAll('.page-card').length)).toBe(1);
  expect(await panel.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await panel.resize(320, 700);
  expect(panel.errors).toEqual([]);
  await panel.close();
});
