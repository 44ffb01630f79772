import { afterAll, describe, expect, it } from 'vitest';
import { until } from '../../../scripts/browsers/drivers/driver';
import { browserKind } from '../../../scripts/browsers/drivers/open';
import { openView } from '../faces/open-view';
import { views } from '../faces/views';
import { importText } from '../hostile/import-text';
import { isLong, partOf } from '../rotation';
import { useWorld, visibleText } from '../world';
import { openProxy } from './proxy';

const HOST = 'pages.example';
const IDLE_MS = isLong ? 600_000 : 10_000;
const proxy = await openProxy(HOST);

/** A kept text that would fetch, a link that could be looked up, an image of the article's own. */
const KEPT = [
  { winnow: 'reading-list', version: 1 },
  {
    type: 'article',
    article: {
      id: 'kept-with-pictures',
      state: 'kept',
      role: 'main',
      title: 'A text with pictures',
      summary: 'Its pictures lie elsewhere.',
      url: 'https://elsewhere.example/a',
      site: 'elsewhere.example',
      references: [],
      note: '',
      image: 'https://elsewhere.example/a.png',
      foundOn: {
        pageId: 'page-of-it',
        url: 'https://elsewhere.example/',
        title: 'Elsewhere',
        kind: 'article',
      },
      savedAt: 1_700_000_000_000,
      progress: 0,
      tags: [],
      alsoSeenOn: [],
      contentAt: 1_700_000_000_000,
      changedAt: {},
      place: 0,
      onPages: [],
    },
  },
  {
    type: 'content',
    content: {
      id: 'kept-with-pictures',
      html: '<p>Words. <img src="https://elsewhere.example/b.png" alt="B"> <a href="https://elsewhere.example/c">c</a>',
      text: 'Words.',
      savedAt: 1,
    },
  },
  { type: 'end' },
];

describe(`what leaves ${browserKind} on a tour of all of Winnow`, () => {
  const world = useWorld({}, { proxy: proxy.port });
  afterAll(() => proxy.close());

  it('begins with a cleaned page, shown as it came and cleaned again', async () => {
    const { page, tabId } = await world.visit('/listing', HOST);
    expect(await world.asker.settled(tabId)).toMatchObject({ status: 'cleaned', saved: 8 });
    const popup = await world.popup(tabId);
    const showsAd = async () => (await page.evaluate(visibleText)).includes('Bitcoin casino');
    await popup.press('Show original');
    await until('the original', async () => ((await showsAd()) ? true : undefined));
    await popup.press('Clean again');
    await until('the cleaned page', async () => ((await showsAd()) ? undefined : true));
    await popup.press('Why?');
    await popup.press('Write a report');
    await until('the report', async () =>
      (await popup.evaluate(visibleText)).includes('winnow-report-') ? true : undefined,
    );
    await popup.close();
    await page.close();
  });

  it('goes on with a file that is read in, and one written in every format', async () => {
    const options = await world.browser.openOwnPage('options.html#/library');
    await options.waitFor('input[type=file]');
    await options.evaluate(importText, {
      name: 'kept.jsonl',
      text: KEPT.map((row) => JSON.stringify(row)).join('\n'),
    });
    await options.press('Import 1');
    await until('the article', async () =>
      (await world.asker.rows('articles')).length === 9 ? true : undefined,
    );
    const formats = await options.evaluate(
      () => document.querySelectorAll('select[aria-labelledby=export-title] option').length,
    );
    expect(formats).toBeGreaterThan(5);
    for (let format = 0; format < formats; format++) {
      await options.evaluate(chooseFormat, format);
      await until(`file ${format}`, async () =>
        (await options.evaluate(visibleText)).includes('is in your downloads') ? true : undefined,
      );
    }
    await options.close();
  });

  it('opens the kept text, whose pictures stay where they are', async () => {
    const reader = await world.browser.openOwnPage('library.html#/article/kept-with-pictures');
    await reader.waitFor('.reader-text');
    expect(await reader.evaluate(visibleText)).toContain('Words.');
    await reader.close();
  });

  it('picks something on a page and hides it', async () => {
    const { page, tabId } = await world.visit('/blog', HOST);
    const picking = world.asker.background('startPicker', { tabId });
    await until('the picker', () =>
      page.evaluate(() => (document.querySelector('html > :not(head, body)') ? true : undefined)),
    );
    await page.click('h1');
    await until('the rule', async () =>
      (await page.evaluate(() => document.querySelector('h1')?.checkVisibility())) === false
        ? true
        : undefined,
    );
    await picking;
    await page.close();
  });

  it.each(partOf(views, 2))('looks at $name', async (view) => {
    const { page, close } = await openView(world, view, HOST);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    await close();
  });

  it(
    `rests ${IDLE_MS / 1_000} seconds, and nothing has gone to anybody but the pages’ own server`,
    async () => {
      await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
      expect(proxy.strangers()).toEqual([]);
      const own = proxy.log.filter((address) => new URL(address).hostname === HOST);
      expect(own.length).toBeGreaterThan(5);
      console.log(`${own.length} requests to the pages' own server, none to anybody else`);
    },
    IDLE_MS + 10_000,
  );

  it('would have been seen', async () => {
    const options = await world.browser.openOwnPage('options.html#/about');
    await options.evaluate(async () => {
      for (const address of ['http://seen.example/', 'https://seen.example/'])
        await fetch(address).catch(() => {});
    });
    await options.close();
    expect(proxy.strangers()).toEqual(
      expect.arrayContaining(['http://seen.example/', 'https://seen.example:443']),
    );
  });
});

/** Chooses a format and asks for the file. Runs in the page. */
function chooseFormat(index: number): void {
  document.querySelector('.toasts')?.replaceChildren();
  const select = document.querySelector<HTMLSelectElement>('select[aria-labelledby=export-title]')!;
  select.selectedIndex = index;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  setTimeout(() => select.parentElement!.querySelector('button')!.click(), 50);
}
