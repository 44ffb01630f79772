import { expect, it } from 'vitest';
import { until } from '../../scripts/browsers/drivers/driver';
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

it('the side panel follows the tab in front, and where that goes', { timeout: 60_000 }, async () => {
  const panel = await world.browser.openOwnPage('popup.html?panel');
  const says = (verdict: RegExp) =>
    until(`the verdict ${verdict}`, async () =>
      verdict.test(await panel.evaluate(() => document.querySelector('#verdict')?.textContent ?? ''))
        ? true
        : undefined,
    );
  const spam = await world.visit('/listing');
  await spam.page.show();
  await says(/Scraped listing/);
  const honest = await world.visit('/blog');
  await honest.page.show();
  await says(/nothing to clean/);
  await spam.page.show();
  await says(/Scraped listing/);
  await spam.page.goto(`${world.server.origin}/archive`);
  await says(/nothing to clean/);
  for (const page of [spam.page, honest.page, panel]) await page.close();
});
