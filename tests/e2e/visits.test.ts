import { describe, expect, it } from 'vitest';
import { Asker } from '../../scripts/browsers/drivers/ask';
import { until } from '../../scripts/browsers/drivers/driver';
import { browserKind, openBrowser } from '../../scripts/browsers/drivers/open';
import { servePages } from '../../scripts/serve.mjs';
import { SAMPLES, useWorld, visibleText } from './world';

interface ScriptingGlobal {
  scripting: {
    executeScript(injection: { target: { tabId: number }; files: string[] }): Promise<{ result: unknown }[]>;
  };
}

const AD = 'Bitcoin casino';
const SILENCE_MS = 2_000;

describe(`when ${browserKind} shows a page`, () => {
  const world = useWorld({ '/other': { body: '<p>Words.', type: 'text/html' } });
  const saved = async () => (await world.asker.rows('articles')).length;
  const silence = () => new Promise((resolve) => setTimeout(resolve, SILENCE_MS));

  // Chromium's driver shows every tab at once.
  it.skipIf(browserKind === 'chromium')(
    'a tab in the background is looked at once it is in front, and once',
    async () => {
      const url = `${world.server.origin}/listing`;
      const tabId = await world.asker.openBehind(url);
      await silence();
      expect(await world.asker.stateOf(tabId)).toBeNull();
      expect(await saved()).toBe(0);
      await world.asker.showTab(tabId);
      expect(await world.asker.settled(tabId, 10_000)).toMatchObject({
        status: 'cleaned',
        saved: 8,
        added: 8,
      });
      await world.asker.closeTab(tabId);
    },
  );

  it('a page that one goes back to is cleaned, and saved once', async () => {
    const body = await (await fetch(`${world.server.origin}/listing`)).text();
    world.pages['/kept'] = { body, type: 'text/html', isKept: true };
    const { page, tabId, url } = await world.visit('/kept');
    await world.asker.settled(tabId);
    const before = await saved();
    await page.evaluate(() => void Object.assign(globalThis, { isTheSame: true }));
    await page.goto(`${world.server.origin}/other`);
    await page.evaluate(() => history.back());
    await until('the page', async () =>
      (await page.evaluate(() => location.href).catch(() => '')) === url ? true : undefined,
    );
    // Chromium's driver loads it anew; Firefox brings it back as it was left.
    const isTheSame = await page.evaluate(() => 'isTheSame' in globalThis);
    expect(isTheSame).toBe(browserKind === 'firefox');
    await until('the cleaned page', async () =>
      (await page.evaluate(visibleText)).includes(AD) ? undefined : true,
    );
    await silence();
    expect(await saved()).toBe(before);
    expect(await world.asker.background('getTabState', { tabId })).toMatchObject({
      url,
      status: 'cleaned',
      found: 8,
    });
    await page.close();
  });

  it.each(['/listing', '/mirror'])(
    '%s is what it was called first once it is cleaned, if it is looked at again',
    async (path) => {
      const { page, tabId } = await world.visit(path);
      const state = await world.asker.settled(tabId);
      const own = await world.browser.openOwnPage('options.html');
      const look = await own.evaluate(async (tab: number) => {
        const { chrome } = globalThis as unknown as { chrome: ScriptingGlobal };
        const [first] = await chrome.scripting.executeScript({
          target: { tabId: tab },
          files: ['/judge.js'],
        });
        return first?.result;
      }, tabId);
      expect(look).toEqual({ answer: 'spam', recognition: state?.recognition });
      await own.close();
      await page.close();
    },
  );

  it('a tab that was open when Winnow was updated stays as it is, quietly, and answers the new one', async () => {
    const { page, tabId, url } = await world.visit('/listing');
    await world.asker.settled(tabId);
    await world.browser.update();
    world.asker = await Asker.open(world.browser);
    await silence();
    expect(page.errors).toEqual([]);
    expect(await page.evaluate(visibleText)).not.toContain(AD);
    const before = await saved();
    const again = await world.asker.tabIdOf(url);
    // Nobody has looked at it since; the user's popup does.
    const popup = await world.popup(again);
    await popup.waitFor('.page-card h2');
    expect(popup.errors).toEqual([]);
    expect(await saved()).toBe(before);
    await page.reload();
    expect(await world.asker.settled(again, 10_000)).toMatchObject({ status: 'cleaned', saved: 8 });
    expect(await saved()).toBe(before);
    await popup.close();
    await page.close();
  });
});

it(`a page that was open before Winnow came to ${browserKind} is never half-cleaned, and saved once`, async () => {
  const server = await servePages(SAMPLES);
  const browser = await openBrowser({ isAbsent: true });
  try {
    const page = await browser.newPage();
    const url = `${server.origin}/listing`;
    await page.goto(url);
    const before = await page.evaluate(visibleText);
    await browser.install();
    const asker = await Asker.open(browser);
    const tabId = await asker.tabIdOf(url);
    const saved = async () => (await asker.rows('articles')).length;
    if (browserKind === 'firefox') {
      // Firefox gives the pages that are open to a new extension as well.
      expect(await asker.settled(tabId, 10_000)).toMatchObject({ status: 'cleaned', saved: 8 });
      expect(await page.evaluate(visibleText)).not.toContain(AD);
    } else {
      await new Promise((resolve) => setTimeout(resolve, SILENCE_MS));
      expect(await asker.stateOf(tabId)).toBeNull();
      expect(await page.evaluate(visibleText)).toBe(before);
      expect(await saved()).toBe(0);
    }
    const popup = await browser.openOwnPage(`popup.html?tab=${tabId}`);
    await popup.waitFor('.page-card h2');
    expect(popup.errors).toEqual([]);
    await page.reload();
    expect(await asker.settled(tabId, 10_000)).toMatchObject({ status: 'cleaned', saved: 8 });
    expect(await saved()).toBe(8);
  } finally {
    await browser.close();
    await server.close();
  }
});
