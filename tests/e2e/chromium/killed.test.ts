import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../../lib/library';
import { Asker } from '../../../scripts/browsers/drivers/ask';
import { openBrowser } from '../../../scripts/browsers/drivers/open';
import { servePages, type ServedPages } from '../../../scripts/serve.mjs';
import { ARTICLES_A_PAGE, listingOf } from './listings';

const KILLS = process.env['WINNOW_LONG'] ? 40 : 3;

describe('a browser that is killed at any moment', () => {
  let server: ServedPages;
  let profile: string;

  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'winnow-killed-'));
    const pages = Array.from({ length: KILLS }, (_, round) => [
      `/round-${round}`,
      { body: listingOf(round), type: 'text/html' },
    ]);
    server = await servePages(Object.fromEntries(pages) as Parameters<typeof servePages>[0]);
  });
  afterAll(async () => {
    await server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  });

  it(`keeps each page whole or not at all, and what it said was saved, in ${KILLS} kills`, async () => {
    const promised = new Set<string>();
    for (let round = 0; round < KILLS; round++) {
      const browser = await openBrowser({ profile }, 'chromium');
      const asker = await Asker.open(browser);
      await expectWhole(asker, promised);
      const url = `${server.origin}/round-${round}`;
      const page = await browser.newPage();
      await page.goto(url);
      const tabId = await asker.tabIdOf(url);
      // Every third only once it is told that all is saved: then it has to be.
      if (round % 3 === 2) await asker.settled(tabId, 15_000);
      else await new Promise((resolve) => setTimeout(resolve, (round * 53) % 800));
      if (((await asker.stateOf(tabId))?.saved ?? 0) > 0) promised.add(url);
      await browser.kill?.();
    }
    const browser = await openBrowser({ profile }, 'chromium');
    await expectWhole(await Asker.open(browser), promised);
    expect(promised.size).toBeGreaterThan(0);
    await browser.close();
  }, 1_200_000);
});

async function expectWhole(asker: Asker, promised: ReadonlySet<string>): Promise<void> {
  const counts = new Map<string, number>();
  for (const { foundOn } of await asker.rows<Article>('articles'))
    counts.set(foundOn.url, (counts.get(foundOn.url) ?? 0) + 1);
  expect([...counts.values()].filter((count) => count !== ARTICLES_A_PAGE)).toEqual([]);
  for (const url of promised) expect(counts.has(url)).toBe(true);
}
