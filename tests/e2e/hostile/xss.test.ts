import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../../lib/library';
import { db } from '../../../lib/library/store/database';
import type { ContentRow } from '../../../lib/library/store/rows';
import { exportFile, type ExportName } from '../../../lib/transfer/export';
import { until, type TestPage } from '../../../scripts/browsers/drivers/driver';
import { browserKind } from '../../../scripts/browsers/drivers/open';
import { isLong, seed } from '../rotation';
import { useWorld } from '../world';
import { dangers } from './dangers';
import { libraryFile } from './evil-library';
import { importText } from './import-text';
import { BEACON, evilAddresses, PARSED_ONLY, payloads } from './payloads';

/** Every article in the long tests; else every tenth, another tenth each day. */
const STEP = isLong ? 1 : 10;
const FIRST = seed % STEP;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A spam listing with payloads as text of its records, as markup in them, and as addresses of their links. */
function listing(evil: readonly string[]): string {
  const records = evil.map((payload, index) => {
    const address = evilAddresses[index % evilAddresses.length] as string;
    return `<h2><a href="https://notes.example/2024/${index}.html">「勾配降下法の第${index}章 ${escaped(payload)}</a></h2>
      <p>この記事では学習率の選び方を具体例で説明します。${escaped(payload)} <a href="${escaped(address)}">続き</a> ${index}番目のまとめです…</p>`;
  });
  const ads =
    '<h2><a href="/go/1">Bitcoin casino: 200% welcome bonus</a></h2><p>Play now, claim 50 free spins.</p>';
  const title = 'Learn more about Search Results 勾配降下法 - Page 7';
  return `<!DOCTYPE html><html lang="ja"><meta charset="utf-8"><title>${title} ${escaped(evil[0] as string)}</title>
    <body><h1>${title}</h1>${records.join(ads)}</body></html>`;
}

describe(`hostile text in ${browserKind}`, () => {
  const world = useWorld();
  let evil: string[];

  beforeAll(async () => {
    evil = payloads(world.server.origin);
    const options = await world.browser.openOwnPage('options.html#/library');
    await options.waitFor('input[type=file]');
    await options.evaluate(importText, { name: 'evil.jsonl', text: libraryFile(evil) });
    await options.press('Import');
    await until('the articles', async () =>
      (await world.asker.rows('articles')).length >= evil.length ? true : undefined,
    );
    await options.close();
  }, 120_000);

  /** Nothing ran, nothing went out, nothing stands there that could. */
  const expectHarmless = async (page: TestPage) => {
    expect(await page.evaluate(dangers)).toEqual([]);
    expect(page.errors.filter((error) => !PARSED_ONLY.test(error))).toEqual([]);
    expect(world.server.requests).not.toContain(BEACON);
  };

  it('is some two hundred payloads', () => expect(evil.length).toBeGreaterThanOrEqual(200));

  it('of a page is saved as text and shown as text', async () => {
    const plain = listing(evil.filter((payload) => !payload.includes(BEACON)).slice(0, 150));
    world.pages['/hostile'] = { body: plain, type: 'text/html' };
    const { page, tabId } = await world.visit('/hostile');
    const state = await world.asker.background<{ recognition: { kind: string } }>('getTabState', { tabId });
    expect(state.recognition.kind).toBe('listing');
    await until('the saved articles', async () =>
      (await world.asker.rows('articles')).length > evil.length ? true : undefined,
    );
    const saved = await world.asker.rows<Article>('articles');
    for (const { url } of saved) expect(url ?? 'https:').toMatch(/^https?:/);
    const popup = await world.popup(tabId);
    await popup.waitFor('h2');
    await expectHarmless(popup);
    await popup.close();
    await page.close();
  });

  it('in the popup does nothing', async () => {
    const popup = await world.browser.openOwnPage('popup.html?tab=999999999');
    await popup.waitFor('li');
    await expectHarmless(popup);
    await popup.close();
  });

  it('in the library’s list does nothing', async () => {
    const library = await world.browser.openOwnPage('library.html#/view/everything');
    await library.waitFor('.virtual-row');
    for (let screen = 0; screen < 30; screen++) {
      await library.evaluate(
        (at: number) => document.querySelector('.virtual')?.scrollTo(0, at * 600),
        screen,
      );
      await new Promise((resolve) => setTimeout(resolve, 40));
      await expectHarmless(library);
    }
    await library.close();
  });

  it('in the reader does nothing', async () => {
    const reader = await world.browser.openOwnPage('library.html#/view/everything');
    await reader.waitFor('.virtual-row');
    for (let index = FIRST; index < evil.length; index += STEP) {
      await reader.evaluate((id: string) => void (location.hash = `#/article/${id}`), `xss-${index}`);
      await until(`article ${index}`, async () =>
        (await reader.evaluate(shownTitle)).startsWith(`${index} `) ? true : undefined,
      );
      await expectHarmless(reader);
    }
    await reader.close();
  }, 300_000);

  it('in a list that is subscribed to does nothing', async () => {
    const some = evil.filter((payload, index) => index % 30 === seed % 30 && !payload.includes('\n'));
    expect(some.length).toBeGreaterThan(4);
    const body = (payload: string) =>
      `! Title: ${payload}\n##.ad\nlocalhost##${payload}\nlocalhost##.x:style(background: url(${world.server.origin}${BEACON}))\nlocalhost##+js(set, x, 1)\n##${payload}\n`;
    for (const [index, payload] of some.entries())
      world.pages[`/evil-list-${index}`] = { body: body(payload), type: 'text/plain' };
    const options = await world.browser.openOwnPage('options.html#/lists');
    for (const index of some.keys()) {
      await options.waitFor('input[type=url]');
      await options.type('input[type=url]', `${world.server.origin}/evil-list-${index}`);
      await options.evaluate(() => {
        const kind = document.querySelector<HTMLSelectElement>('.add-list select')!;
        kind.value = 'cosmetic';
        kind.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await options.click('button[type=submit]');
      await options.waitFor(`.lines li:nth-child(${index + 1}) [role=switch]`);
      await options.click(`.lines li:nth-child(${index + 1}) [role=switch]`);
    }
    await options.press('Update now');
    await until('the titles', async () => {
      const titles = await options.evaluate(() =>
        [...document.querySelectorAll('.lines bdi:first-child')].map(({ textContent }) => textContent),
      );
      return some.every((payload) => titles.includes(payload.trim().slice(0, 200))) ? true : undefined;
    });
    await expectHarmless(options);
    const { page, tabId } = await world.visit('/listing');
    expect(await world.asker.settled(tabId, 10_000)).toMatchObject({ status: 'cleaned' });
    expect(await page.evaluate(() => 'xssRan' in globalThis)).toBe(false);
    expect(world.server.requests).not.toContain(BEACON);
    await page.close();
    await options.close();
  });

  it.each(['netscape', 'atom', 'markdown', 'csv'] as const)(
    'in an export as %s does nothing',
    async (name: ExportName) => {
      const saved = await world.asker.rows<Article>('articles');
      await db.contents.bulkPut(await world.asker.rows<ContentRow>('contents'));
      const file = await exportFile(name, { only: saved });
      const type = name === 'atom' ? 'application/xml' : 'text/html';
      world.pages[`/export-${name}`] = {
        body: await file.text(),
        type: name === 'netscape' || name === 'atom' ? type : 'text/plain',
      };
      const page = await world.browser.newPage();
      await page.goto(`${world.server.origin}/export-${name}`);
      expect(await page.evaluate(dangers)).toEqual([]);
      expect(world.server.requests).not.toContain(BEACON);
      await page.close();
    },
  );
});

const shownTitle = () => document.querySelector('article h1, .reader h1')?.textContent ?? '';
