import { describe, expect, it } from 'vitest';
import { until, type TestPage } from '../../scripts/browsers/drivers/driver';
import { browserKind } from '../../scripts/browsers/drivers/open';
import { partOf } from './rotation';
import { useWorld } from './world';

/** Whatever a page does when it opens, it does within this time of being painted. */
const AFTERWARDS_MS = 1_500;

describe(`opening Winnow's own pages in ${browserKind}`, () => {
  const world = useWorld();

  /** What is kept once nothing changes any more: saving, counting and the first care for the index are over. */
  const kept = async () => {
    let before = await world.asker.everythingKept();
    return until('quiet', async () => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      const now = await world.asker.everythingKept();
      const isQuiet = now === before;
      before = now;
      return isQuiet ? now : undefined;
    });
  };
  const look = async (page: TestPage, selector: string) => {
    await page.waitFor(selector);
    await new Promise((resolve) => setTimeout(resolve, AFTERWARDS_MS));
    await page.close();
  };

  it.each([
    ['a spam listing', '/listing', 'cleaned'],
    ['an article on a spam page', '/mirror', 'cleaned'],
    ['an ordinary page', '/blog', 'ordinary'],
    ['a page that is no page of the web', '/missing', 'unreadable'],
  ])('the popup changes nothing that is kept: on %s', async (_what, path, status) => {
    const { page, tabId } = await world.visit(path);
    await world.asker.settled(tabId, 2_000);
    const before = await kept();
    await look(await world.popup(tabId), status === 'unreadable' ? '.page-card' : '.page-actions button');
    expect(await world.asker.everythingKept()).toBe(before);
    await page.close();
  });

  it('two windows that ask at once what a page holds only read it, both', async () => {
    const { page, tabId } = await world.visit('/archive');
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const ask = () => world.asker.background<{ articles: unknown[] }>('previewArticles', { tabId });
    const [one, other] = await Promise.all([ask(), ask()]);
    expect(one.articles.length).toBeGreaterThan(0);
    expect(other).toEqual(one);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    expect(await world.asker.stateOf(tabId)).toBeNull();
    await page.close();
  });

  it.each(['#/view/list', '#/view/everything', '#/view/pictures', '#/search/Adam'])(
    'the library changes nothing that is kept: %s',
    async (place) => {
      const before = await kept();
      await look(await world.browser.openOwnPage(`library.html${place}`), '.list-pane');
      expect(await world.asker.everythingKept()).toBe(before);
    },
  );

  it('an article in the reader changes nothing that is kept', async () => {
    const [article] = await world.asker.rows<{ id: string }>('articles');
    const before = await kept();
    await look(await world.browser.openOwnPage(`library.html#/article/${article?.id}`), '.reader-page');
    expect(await world.asker.everythingKept()).toBe(before);
  });

  const sections = ['general', 'cleaning', 'lists', 'library', 'sync', 'send', 'shortcuts', 'about'];
  it.each(partOf(sections, 4))('the options change nothing that is kept: %s', async (section) => {
    const before = await kept();
    await look(await world.browser.openOwnPage(`options.html#/${section}`), '.card');
    expect(await world.asker.everythingKept()).toBe(before);
  });
});
