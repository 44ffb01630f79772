import { afterAll, describe, expect, it } from 'vitest';
import { Asker } from '../../scripts/browsers/drivers/ask';
import { until, type TestPage } from '../../scripts/browsers/drivers/driver';
import { browserKind, openBrowser } from '../../scripts/browsers/drivers/open';
import { openProxy } from './privacy/proxy';
import { useWorld, visibleText } from './world';

const HOST = 'pages.example';
const AD = 'Bitcoin casino';
/** Longer than a browser takes to open a tab. */
const SILENCE_MS = 2_000;

describe(`whoever installs Winnow in ${browserKind}`, () => {
  it('is welcomed in one tab, and never again', async () => {
    const browser = await openBrowser({ isAbsent: true, keepsWelcome: true });
    const welcomes = async () => {
      const asker = await Asker.open(browser);
      const count = (await asker.tabs()).filter(({ url }) => url?.endsWith('/welcome.html')).length;
      await asker.close();
      return count;
    };
    const silence = () => new Promise((resolve) => setTimeout(resolve, SILENCE_MS));
    try {
      await browser.install();
      await until('the welcome', async () => ((await welcomes()) > 0 ? true : undefined));
      await silence();
      expect(await welcomes()).toBe(1);
      // The browser closes an extension's own pages when it starts the extension anew.
      await browser.update();
      await silence();
      expect(await welcomes()).toBe(0);
    } finally {
      await browser.close();
    }
  });
});

describe(`the welcome page in ${browserKind}`, async () => {
  const proxy = await openProxy(HOST);
  const world = useWorld({}, { proxy: proxy.port });
  afterAll(() => proxy.close());
  /** What becomes of the sample where it is a page of the web. */
  const inRealTab = async () => {
    const { page, tabId } = await world.visit('/listing', HOST);
    const state = await world.asker.settled(tabId, 10_000);
    await page.close();
    return { blocks: sumOf(state?.counts ?? {}), articles: state?.found };
  };
  const sampleShowsAd = (page: TestPage, isShown: boolean) =>
    until(isShown ? 'the ad' : 'no ad', async () =>
      (await page.evaluate(sampleText)).includes(AD) === isShown ? true : undefined,
    );

  it('shows a scraped page as it came, cleans it after a moment, and counts what it hid', async () => {
    const page = await world.browser.openOwnPage('welcome.html');
    await sampleShowsAd(page, true);
    await sampleShowsAd(page, false);
    const { blocks, articles } = await page.evaluate(captionOf);
    expect({ blocks, articles }).toEqual(await inRealTab());
    expect(await page.evaluate(listedCount)).toBe(8);
    await page.press('Show original');
    await sampleShowsAd(page, true);
    expect(await page.evaluate(visibleText)).toContain('The page as it came');
    await page.press('Clean again');
    await sampleShowsAd(page, false);
    expect(await page.evaluate(captionOf)).toEqual({ blocks, articles });
    expect(page.errors).toEqual([]);
    await page.close();
  });

  it('leaves the sample as somebody chose it who did not wait', async () => {
    const page = await world.browser.openOwnPage('welcome.html');
    await page.waitFor('figcaption');
    await page.evaluate(pressTwice);
    await new Promise((resolve) => setTimeout(resolve, SILENCE_MS));
    expect(await page.evaluate(sampleText)).toContain(AD);
    await page.close();
  });

  it('says in three sentences what becomes of what Winnow reads', async () => {
    const page = await world.browser.openOwnPage('welcome.html');
    await page.waitFor('.welcome-notes');
    const text = await page.evaluate(visibleText);
    for (const sentence of [
      'Everything stays in this browser.',
      'Ordinary pages are neither changed nor recorded.',
      'Your list goes out and comes in whenever you like',
    ])
      expect(text).toContain(sentence);
    await page.close();
  });

  it('asks the network for nothing', async () => {
    const page = await world.browser.openOwnPage('welcome.html');
    await sampleShowsAd(page, true);
    await sampleShowsAd(page, false);
    const asked = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => !name.startsWith(location.origin)),
    );
    expect(asked).toEqual([]);
    expect(proxy.strangers()).toEqual([]);
    await page.close();
  });
});

const sumOf = (counts: Record<string, number>) =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** What a reader sees of the sample. Runs in the page. */
function sampleText(): string {
  return document.querySelector('iframe')?.contentDocument?.body.innerText ?? '';
}

/** What the words under the sample count. Runs in the page. */
function captionOf(): { articles: number; blocks: number } {
  const said = document.querySelector<HTMLElement>('figcaption [role=status]')?.innerText ?? '';
  const count = (unit: RegExp) => Number(unit.exec(said)?.[1] ?? 0);
  return { articles: count(/(\d+) articles? found/), blocks: count(/(\d+) blocks? hidden/) };
}

/** Cleans the sample and shows it as it came, before it is cleaned by itself. Runs in the page. */
async function pressTwice(): Promise<void> {
  for (let presses = 0; presses < 2; presses++) {
    document.querySelector<HTMLElement>('.sample-bar button')?.click();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** How many articles stand under the sample. Runs in the page. */
function listedCount(): number {
  return document.querySelectorAll('.sample-articles li').length;
}
