import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../../lib/library';
import { Asker } from '../../../scripts/browsers/drivers/ask';
import { until, type TestBrowser } from '../../../scripts/browsers/drivers/driver';
import { openBrowser } from '../../../scripts/browsers/drivers/open';
import { servePages, type ServedPages } from '../../../scripts/serve.mjs';
import { dangers } from '../hostile/dangers';
import { libraryFile } from '../hostile/evil-library';
import { importText } from '../hostile/import-text';
import { BEACON, PARSED_ONLY, payloads } from '../hostile/payloads';
import { partOf } from '../rotation';
import { type DavServer, PASSWORD, rclone, USER } from './servers';

describe('what another browser synced', () => {
  let pages: ServedPages;
  let dav: DavServer;
  let evil: string[];
  const browsers: TestBrowser[] = [];
  beforeAll(async () => {
    pages = await servePages({});
    dav = await rclone();
    await dav.start();
    evil = payloads(pages.origin);
  });
  afterAll(async () => {
    for (const browser of browsers) await browser.close();
    await dav?.stop();
    dav?.remove();
    await pages?.close();
  });

  const open = async () => {
    const browser = await openBrowser();
    browsers.push(browser);
    const asker = await Asker.open(browser);
    const account = { url: dav.url, user: USER, password: PASSWORD, encrypted: false, settings: true };
    await asker.background('setSyncAccount', { ...account, everyMinutes: 60, allowHttp: true });
    return { browser, asker };
  };

  it('holds payloads in every field, and does nothing in list and reader', { timeout: 180_000 }, async () => {
    const from = await open();
    const options = await from.browser.openOwnPage('options.html#/library');
    await options.waitFor('input[type=file]');
    await options.evaluate(importText, { name: 'evil.jsonl', text: libraryFile(evil) });
    await options.press('Import');
    await until('the articles', async () =>
      (await from.asker.rows('articles')).length === evil.length ? true : undefined,
    );
    expect(await from.asker.background('syncNow', {})).not.toHaveProperty('problem');

    const to = await open();
    expect(await to.asker.background('syncNow', {})).not.toHaveProperty('problem');
    const arrived = await to.asker.rows<Article>('articles');
    expect(arrived.length).toBe(evil.length);
    const library = await to.browser.openOwnPage('library.html#/view/everything');
    await library.waitFor('.virtual-row');
    for (const { id, title } of partOf(arrived, 10)) {
      await library.evaluate((name: string) => void (location.hash = `#/article/${name}`), id);
      const number = `${title.split(' ')[0]} `;
      await until(`article ${id}`, async () =>
        (await library.evaluate(shownTitle)).startsWith(number) ? true : undefined,
      );
      expect(await library.evaluate(dangers)).toEqual([]);
    }
    expect(library.errors.filter((error) => !PARSED_ONLY.test(error))).toEqual([]);
    expect(pages.requests).not.toContain(BEACON);
  });
});

const shownTitle = () => document.querySelector('article h1, .reader h1')?.textContent ?? '';
