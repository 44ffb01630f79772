import { beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../lib/library';
import { until, type TestPage } from '../../scripts/browsers/drivers/driver';
import { browserKind } from '../../scripts/browsers/drivers/open';
import { Seeder } from './seeding';
import { useWorld, visibleText } from './world';

const DAY_MS = 24 * 60 * 60 * 1000;
const SUMMARY =
  'Two networks that learn from each other, one to forge and one to tell the forgery, until neither can do better.';

describe(`stories of the list in ${browserKind}`, () => {
  const world = useWorld();
  let seeder: Seeder;
  const articles = () => world.asker.rows<Article>('articles');
  const titled = async (title: string) => (await articles()).filter((article) => article.title === title);
  const save: Seeder['save'] = (batch) => seeder.save(batch);
  const shows = (page: TestPage, words: string) =>
    until(words, async () => ((await page.evaluate(visibleText)).includes(words) ? true : undefined));
  const hides = (page: TestPage, words: string) =>
    until(`no ${words}`, async () => ((await page.evaluate(visibleText)).includes(words) ? undefined : true));
  const library = async (place: string) => {
    const page = await world.browser.openOwnPage(`library.html${place}`);
    await page.waitFor('.list-pane');
    return page;
  };

  beforeAll(async () => {
    seeder = await Seeder.open(world.browser);
  });

  it('reminds of a copy once the list is 30 days old, and no longer when there is one', async () => {
    const record = { role: 'record', summary: '', url: 'https://old.example/1' } as const;
    const old = { ...record, id: crypto.randomUUID(), title: 'An old kept article' };
    const savedAt = Date.now() - 31 * DAY_MS;
    await save({ url: 'https://old.example/', savedAt, wanted: true, articles: [old] });
    const page = await library('#/view/list');
    await shows(page, 'no copy outside of this browser');
    await page.press('Save a copy');
    await hides(page, 'no copy outside of this browser');
    await page.close();
  });

  it('keeps all that one page brought', async () => {
    const { page, tabId } = await world.visit('/listing');
    await world.asker.settled(tabId);
    const popup = await world.popup(tabId);
    await popup.press('Keep all');
    await until('all kept', async () =>
      (await articles()).every(({ state }) => state === 'kept') ? true : undefined,
    );
    await popup.close();
    await page.close();
  });

  it('takes the articles of an ordinary page but those that were unticked', async () => {
    // In a tab that showed a spam page before, whose state is none of this page's.
    const { page, tabId } = await world.visit('/listing');
    await world.asker.settled(tabId);
    await page.goto(`${world.server.origin}/archive`);
    const before = (await articles()).length;
    const popup = await world.popup(tabId);
    await popup.press('Take the articles');
    await popup.waitFor('.take-list input');
    const [left, ...taken] = await popup.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.take-list label')].map(
        (label) => label.querySelector('bdi')?.innerText ?? '',
      ),
    );
    await popup.click('.take-list input');
    await popup.press(`Save ${taken.length} articles`);
    await until('them saved', async () =>
      (await articles()).length === before + taken.length ? true : undefined,
    );
    expect(await titled(left!)).toEqual([]);
    for (const title of taken) expect(await titled(title)).toMatchObject([{ state: 'kept' }]);
    await until('the badge', async () =>
      (await world.asker.badge(tabId)).text === String(taken.length) ? true : undefined,
    );
    expect(await world.asker.stateOf(tabId)).toMatchObject({
      url: `${world.server.origin}/archive`,
      status: 'ordinary',
      saved: taken.length,
    });
    await popup.close();
    const again = await world.popup(tabId);
    await shows(again, `${taken.length} articles of this page are in your list`);
    await again.press('Take the articles');
    await again.waitFor('.take-list .chip');
    const ticks = await again.evaluate(() =>
      [...document.querySelectorAll('.take-list label')].map((label) => ({
        isTicked: label.querySelector('input')!.checked,
        isKnown: label.querySelector('.chip') !== null,
      })),
    );
    expect(ticks).toEqual(
      [left, ...taken].map((title) => ({ isTicked: title === left, isKnown: title !== left })),
    );
    await again.close();
    await page.close();
  });

  it('puts an article back from the trash', async () => {
    const page = await library('#/view/list');
    await page.waitFor('.library-row');
    const title = await page.evaluate(
      () => document.querySelector<HTMLElement>('.library-row-title')?.innerText ?? '',
    );
    await page.click('.library-row input');
    await page.press('Delete');
    await until('the trash', async () =>
      (await titled(title))[0]?.deletedAt === undefined ? undefined : true,
    );
    await page.press('Trash');
    await page.waitFor('.library-row input');
    await page.click('.library-row input');
    await page.press('Put back in the list');
    await until('it back', async () =>
      (await titled(title))[0]?.deletedAt === undefined ? true : undefined,
    );
    await page.close();
  });

  it('takes back what was deleted for good, while it may', async () => {
    const page = await library('#/view/list');
    await page.waitFor('.library-row');
    const before = (await articles()).length;
    await page.click('.library-row input');
    await page.press('Delete');
    await page.press('Trash');
    await page.waitFor('.library-row input');
    await page.click('.library-row input');
    await page.press('Delete for good');
    await shows(page, 'The trash is empty');
    await page.press('Undo');
    await page.waitFor('.library-row');
    expect((await articles()).length).toBe(before);
    await page.click('.library-row input');
    await page.press('Put back in the list');
    await shows(page, 'The trash is empty');
    await page.close();
  });

  it('empties the trash, and takes that back', async () => {
    const page = await library('#/view/list');
    await page.waitFor('.library-row');
    await page.click('.library-row input');
    await page.press('Delete');
    await page.press('Trash');
    await page.waitFor('.library-row input');
    await page.press('Empty the trash');
    await shows(page, 'The trash is empty');
    await page.press('Undo');
    await page.waitFor('.library-row input');
    await page.click('.library-row input');
    await page.press('Put back in the list');
    await shows(page, 'The trash is empty');
    await page.close();
  });

  it('counts copies as one article, and splits them again', async () => {
    const title = 'Forgers and detectives: how two networks teach each other';
    for (const host of ['one.example', 'two.example']) {
      const url = `https://${host}/forgers`;
      const article = { id: crypto.randomUUID(), role: 'record', title, summary: SUMMARY, url } as const;
      await save({ url: `https://${host}/`, savedAt: Date.now(), articles: [article] });
    }
    expect(await titled(title)).toHaveLength(1);
    const page = await library('#/view/duplicates');
    await page.press('Forgers and detectives');
    await page.waitFor('.reader-page');
    await shows(page, 'Copies counted as this article');
    await page.evaluate(() => {
      const folded = [...document.querySelectorAll('.reader-page details')];
      for (const one of folded) one.setAttribute('open', '');
    });
    await page.press('Split');
    await until('two', async () => ((await titled(title)).length === 2 ? true : undefined));
    await page.close();
  });

  it('saves a search, which stays for other windows and says where one is', async () => {
    const page = await library('#/search/forgers');
    await page.press('Save this search');
    await page.waitFor('.saved-searches a[aria-current=page]');
    await page.close();
    const other = await library('#/search/forgers%20and');
    await other.waitFor('.saved-searches a');
    expect(await other.evaluate(() => document.querySelector('.saved-searches a[aria-current]'))).toBeNull();
    await other.press('forgers');
    await other.waitFor('.saved-searches a[aria-current=page]');
    expect(await other.evaluate(() => location.hash)).toBe('#/search/forgers?view=everything');
    await other.close();
  });

  it('opens an article by its address, and goes back and forward', async () => {
    const [first, second] = await articles();
    const page = await library(`#/article/${first!.id}`);
    const isReading = ({ id }: Article) =>
      until(id, async () =>
        (await page.evaluate((wanted) => document.querySelector('.reader')?.matches(wanted), selector(id)))
          ? true
          : undefined,
      );
    await isReading(first!);
    await page.evaluate((id) => void (location.hash = `#/article/${id}`), second!.id);
    await isReading(second!);
    await page.evaluate(() => history.back());
    await isReading(first!);
    await page.evaluate(() => history.forward());
    await isReading(second!);
    await page.close();
  });
});

const selector = (id: string) => `[data-article="${id}"]`;
