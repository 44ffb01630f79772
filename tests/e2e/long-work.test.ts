import { beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../lib/library';
import { until, type TestPage } from '../../scripts/browsers/drivers/driver';
import { browserKind } from '../../scripts/browsers/drivers/open';
import { seedLibrary } from '../../scripts/shots/seed.mjs';
import { useWorld, visibleText } from './world';

describe(`what takes over a second in ${browserKind}`, { timeout: 120_000 }, () => {
  const world = useWorld();
  let total = 0;
  const deleted = async () =>
    (await world.asker.rows<Article>('articles')).filter(({ deletedAt }) => deletedAt !== undefined).length;
  const shows = (page: TestPage, words: string) =>
    until(words, async () => ((await page.evaluate(visibleText)).includes(words) ? true : undefined));
  const lists = (page: TestPage, count: number) =>
    until(`${count} listed`, async () => ((await page.evaluate(listedCount)) === count ? true : undefined));
  const selectAll = async () => {
    const page = await world.browser.openOwnPage('library.html#/view/everything');
    await lists(page, total);
    await page.click('.library-row input');
    await page.press('Select all');
    await shows(page, `${written(total)} selected`);
    return page;
  };

  beforeAll(async () => {
    const page = await world.browser.openOwnPage('options.html');
    await seedLibrary(page, 3_000);
    await page.close();
    const articles = await world.asker.rows<Article>('articles');
    total = articles.filter(({ deletedAt }) => deletedAt === undefined).length;
  });

  it('is stopped half way, says how far it came, and is taken back', async () => {
    const before = await deleted();
    const page = await selectAll();
    await page.evaluate(stopAtOnce);
    await page.press('Delete');
    await shows(page, 'Stopped after');
    const gone = (await deleted()) - before;
    expect(gone).toBeGreaterThan(0);
    expect(gone).toBeLessThan(total);
    expect(gone % 500).toBe(0);
    await shows(page, `Stopped after ${written(gone)} of ${written(total)}`);
    await page.press('Undo');
    await lists(page, total);
    await page.close();
  });

  it('is done to the end where nobody stops it', async () => {
    const page = await selectAll();
    await page.press('Delete');
    await shows(page, `Deleted ${written(total)} articles`);
    await lists(page, 0);
    await page.press('Undo');
    await lists(page, total);
    expect(page.errors).toEqual([]);
    await page.close();
  });
});

/** Presses Stop as soon as there is a bar that says how far it is: a fast machine is done a moment later. Runs in the library. */
function stopAtOnce() {
  const watcher = new MutationObserver(() => {
    if (!document.querySelector('.toast progress[max]')) return;
    watcher.disconnect();
    document.querySelector<HTMLElement>('.toast button')!.click();
  });
  watcher.observe(document.body, { childList: true, subtree: true });
}

const written = (count: number) => count.toLocaleString('en');

/** What the list says of its length. Runs in the library. */
function listedCount() {
  return Number(
    document.querySelector<HTMLElement>('.list-tools [role=status]')?.innerText.replaceAll(/\D/g, ''),
  );
}
