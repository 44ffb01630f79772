import { resolve } from 'node:path';
import { type Browser, launch } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { extensionUrl } from '../../../scripts/browsers/chromium.mjs';
import { Asker } from '../../../scripts/browsers/drivers/ask';
import { buildsFolder, until } from '../../../scripts/browsers/drivers/driver';
import { wrap } from '../../../scripts/browsers/drivers/puppeteer-page';
import { findOrInstallBrowser } from '../../../scripts/browsers/install.mjs';
import { servePages, type ServedPages } from '../../../scripts/serve.mjs';
import { SAMPLES } from '../world';

/** Asks the browser to make the listing ready before anybody asks for it. */
const START = `<title>Start</title><p>Words.</p><a href="/listing">On</a><script type="speculationrules">
  {"prerender": [{"source": "list", "urls": ["/listing"], "eagerness": "immediate"}]}</script>`;
const SILENCE_MS = 2_000;

// The other tests' driver shows every tab and throws away what was prerendered; this one leaves both to the browser.
let server: ServedPages;
let browser: Browser;
let asker: Asker;

beforeAll(async () => {
  server = await servePages({ ...SAMPLES, '/start': { body: START, type: 'text/html' } });
  const { executablePath } = await findOrInstallBrowser('chromium');
  const extension = resolve(buildsFolder({}), 'chrome-mv3');
  browser = await launch({
    executablePath,
    pipe: true,
    // Root cannot have Chromium's sandbox.
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
    ignoreDefaultArgs: ['--disable-extensions'],
  });
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  const { host } = new URL(worker.url());
  asker = await Asker.open({
    async openOwnPage(path) {
      const page = await browser.newPage();
      await page.goto(extensionUrl(host, path));
      return wrap(page);
    },
  });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const saved = async (): Promise<number> => (await asker.rows('articles')).length;
const silence = (): Promise<void> => new Promise((done) => setTimeout(done, SILENCE_MS));

it('a prerendered page is looked at once it is shown, and saved once', { timeout: 60_000 }, async () => {
  const page = await browser.newPage();
  await page.goto(`${server.origin}/start`);
  await until('the page to be fetched ahead', () =>
    Promise.resolve(server.requests.some((request) => request.includes('/listing')) ? true : undefined),
  );
  await silence();
  expect(await saved()).toBe(0);
  await page.click('a');
  const isPrerendered = await until('the prerendered page', () =>
    page
      .evaluate(() => {
        const [entry] = performance.getEntriesByType('navigation') as (PerformanceNavigationTiming & {
          activationStart: number;
        })[];
        return location.pathname === '/listing' ? entry!.activationStart > 0 : undefined;
      })
      .catch(() => undefined),
  );
  expect(isPrerendered).toBe(true);
  const tabId = await asker.tabIdOf(`${server.origin}/listing`);
  expect(await asker.settled(tabId, 10_000)).toMatchObject({ status: 'cleaned', saved: 8, added: 8 });
  await silence();
  expect(await saved()).toBe(8);
  await page.close();
});

it('a tab behind others is looked at once it is in front', { timeout: 60_000 }, async () => {
  const tabId = await asker.openBehind(`${server.origin}/mirror`);
  await silence();
  expect(await asker.stateOf(tabId)).toBeNull();
  expect(await saved()).toBe(8);
  await asker.showTab(tabId);
  expect(await asker.settled(tabId, 10_000)).toMatchObject({ status: 'cleaned' });
  expect(await saved()).toBeGreaterThan(8);
});
