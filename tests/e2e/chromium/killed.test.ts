import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Asker } from '../../../scripts/browsers/drivers/ask';
import { openBrowser } from '../../../scripts/browsers/drivers/open';
import { servePages, type ServedPages } from '../../../scripts/serve.mjs';
import { listings } from '../interrupted/listings';
import { expectWholePages } from '../interrupted/whole-pages';
import { chanceOf, isLong, seed } from '../rotation';

const KILLS = isLong ? 40 : 3;
/** A browser that has just started is slower than one that runs. */
const LATEST_MS = 800;

describe(`a browser that is killed at any moment (seed ${seed})`, () => {
  let server: ServedPages;
  let profile: string;

  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'winnow-killed-'));
    server = await servePages(listings(KILLS));
  });
  afterAll(async () => {
    await server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  });

  it(`keeps each page whole or not at all, and what it said was saved, in ${KILLS} kills`, async () => {
    const chance = chanceOf('killed');
    const promised = new Set<string>();
    for (let round = 0; round < KILLS; round++) {
      const browser = await openBrowser({ profile }, 'chromium');
      const asker = await Asker.open(browser);
      await expectWholePages(asker, promised);
      const url = `${server.origin}/round-${round}`;
      const page = await browser.newPage();
      await page.goto(url);
      const tabId = await asker.tabIdOf(url);
      // Every third only once it is told that all is saved: then it has to be.
      if (round % 3 === 2) await asker.settled(tabId, 15_000);
      else await new Promise((resolve) => setTimeout(resolve, chance.between(0, LATEST_MS)));
      if (((await asker.stateOf(tabId))?.saved ?? 0) > 0) promised.add(url);
      await browser.kill?.();
    }
    const browser = await openBrowser({ profile }, 'chromium');
    await expectWholePages(await Asker.open(browser), promised);
    expect(promised.size).toBeGreaterThan(0);
    await browser.close();
  }, 1_200_000);
});
