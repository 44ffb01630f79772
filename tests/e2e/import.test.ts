import { beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../lib/library';
import { until, type TestPage } from '../../scripts/browsers/drivers/driver';
import { browserKind } from '../../scripts/browsers/drivers/open';
import { importText } from './hostile/import-text';
import { useWorld, visibleText } from './world';

/** All that a list is made of; what else is stored serves to search it and to undo. */
const TABLES = ['articles', 'pages', 'contents', 'merges', 'tombstones', 'domains', 'days'];
const TOLD_EVERY = 1_000;

describe(`an import in ${browserKind}`, { timeout: 180_000 }, () => {
  const world = useWorld();
  let known: Article[] = [];
  const list = async () =>
    JSON.stringify(await Promise.all(TABLES.map((table) => world.asker.rows<object>(table))));
  const articles = () => world.asker.rows<Article>('articles');
  const shows = (page: TestPage, words: RegExp) =>
    until(String(words), async () => words.exec(await page.evaluate(visibleText)) ?? undefined);
  /** Pocket's format; the rows in front are in the list already, and learn a tag. */
  const fileOf = (rows: number) => ({
    name: 'pocket.csv',
    text: [
      'title,url,time_added,tags,status',
      ...known.map(({ title, url }) => `${title},${url},1700000000,brought,unread`),
      ...Array.from(
        { length: rows - known.length },
        (_, at) => `Title ${at},https://many.example/${at},1700000000,brought|bulk,unread`,
      ),
    ].join('\n'),
  });
  const previewed = async (rows: number) => {
    const page = await world.browser.openOwnPage('options.html#/library');
    await page.waitFor('input[type=file]');
    await page.evaluate(importText, fileOf(rows));
    const [counts] = await shows(page, /[\d,]+ rows: .*/);
    expect(counts).toContain(
      `${written(rows)} rows: ${written(rows - known.length)} new, ${known.length} known already`,
    );
    return page;
  };

  beforeAll(async () => {
    const { page, tabId } = await world.visit('/listing');
    await world.asker.settled(tabId, 10_000);
    await page.close();
    known = await articles();
  });

  it('of 20,000 rows, cancelled in the middle, leaves the list as it was', async () => {
    const before = await list();
    const page = await previewed(20_000);
    expect(await list()).toBe(before);
    await page.evaluate(cancelAfter, 5 * TOLD_EVERY);
    await page.press('Import 19,992');
    await page.waitFor('.running');
    const [half] = await until('the list half way', async () => {
      const now = (await articles()).filter(({ tags }) => tags.includes('brought'));
      return now.length > known.length ? [now.length] : undefined;
    });
    expect(half).toBeLessThan(20_000);
    await shows(page, /Choose a file/);
    expect(
      await page.evaluate(() => (globalThis as unknown as { reached?: number }).reached),
    ).toBeGreaterThanOrEqual(5 * TOLD_EVERY);
    expect(await page.evaluate(visibleText)).not.toContain('Undo');
    expect(await list()).toBe(before);
    expect(page.errors).toEqual([]);
    await page.close();
  });

  it('of 300 rows is in the list whole, and its Undo leaves the list as it was', async () => {
    const before = await list();
    const page = await previewed(300);
    await page.press('Import 292');
    await shows(page, /Import another file/);
    const after = await articles();
    expect(after.length).toBe(known.length + 292);
    expect(after.filter(({ tags }) => tags.includes('brought')).length).toBe(300);
    await page.press('Undo');
    await shows(page, /The import was taken back/);
    expect(await list()).toBe(before);
    expect(page.errors).toEqual([]);
    await page.close();
  });
});

const written = (count: number) => count.toLocaleString('en');

/** Presses Cancel as soon as so many rows are said to be imported. Runs in the page. */
function cancelAfter(rows: number): void {
  const look = () => {
    const reached = Number(
      document.querySelector<HTMLElement>('.running p')?.innerText.replaceAll(/\D/g, ''),
    );
    if (!(reached >= rows)) return;
    observer.disconnect();
    Object.assign(globalThis, { reached });
    document.querySelector<HTMLElement>('.running button')?.click();
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
}
