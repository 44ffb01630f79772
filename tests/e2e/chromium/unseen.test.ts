import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Asker } from '../../../scripts/browsers/drivers/ask';
import { until } from '../../../scripts/browsers/drivers/driver';
import { servePages, type ServedPages } from '../../../scripts/serve.mjs';
import { SAMPLES } from '../world';
import { openPlainChromium } from './plain-chromium';

/** Asks the browser to make the listing ready before anybody asks for it. */
const START = `<title>Start</title><p>Words.</p><a href="/listing">On</a><script type="speculationrules">
  {"prerender": [{"source": "list", "urls": ["/listing"], "eagerness": "immediate"}]}</script>`;
const SILENCE_MS = 2_000;

let server: ServedPages;
let browser: Browser;
let asker: Asker;

beforeAll(async () => {
  server = await servePages({ ...SAMPLES, '/start': { body: START, type: 'text/html' } });
  ({ browser, asker } = await openPlainChromium());
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
