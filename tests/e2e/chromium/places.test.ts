import { describe, expect, it } from 'vitest';
import type { Article } from '../../../lib/library';
import type { TabState } from '../../../lib/tabs';
import { until } from '../../../scripts/browsers/drivers/driver';
import { useWorld } from '../world';

interface Events {
  [space: string]: { [event: string]: { dispatch(...details: unknown[]): void } };
}

/** Menus, keys and the address bar belong to the browser: what they tell the extension is told to it in the same words. */
describe('the browser’s own places', () => {
  const world = useWorld();
  const fire = (space: string, event: string, ...details: unknown[]) =>
    world.browser.inBackground!(
      ([name, kind, told]: [string, string, unknown[]]) =>
        (globalThis as unknown as { chrome: Events }).chrome[name]![kind]!.dispatch(...told),
      [space, event, details] as [string, string, unknown[]],
    );
  const tabAt = async (path: string) => {
    const { page, tabId, url } = await world.visit(path);
    return { page, tabId, tab: { id: tabId, windowId: 1, url, title: 'A page', incognito: false } };
  };
  const kept = async (title: string) =>
    (await world.asker.rows<Article>('articles')).find((article) => article.title === title);

  it('keep a link of a page without going there', async () => {
    const { tab, page } = await tabAt('/blog');
    const linkUrl = 'https://elsewhere.example/notes/long-title-of-a-note.html';
    await fire('contextMenus', 'onClicked', { menuItemId: 'keep-link', linkUrl }, tab);
    const article = await until('the link', () => kept('long title of a note – elsewhere.example'));
    expect(article).toMatchObject({ state: 'kept', url: linkUrl, site: 'elsewhere.example' });
    await page.close();
  });

  it('keep nothing of a private window, and no address that is not of the web', async () => {
    const { tab, page } = await tabAt('/blog');
    const before = (await world.asker.rows('articles')).length;
    const menuItemId = 'keep-link';
    await fire('contextMenus', 'onClicked', { menuItemId, linkUrl: 'javascript:alert(1)' }, tab);
    const linkUrl = 'https://elsewhere.example/private';
    await fire('contextMenus', 'onClicked', { menuItemId, linkUrl }, { ...tab, incognito: true });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await world.asker.rows('articles')).toHaveLength(before);
    await page.close();
  });

  it('search the library for the selected words', async () => {
    const { tab, page } = await tabAt('/blog');
    const selectionText = ' 勾配降下法 & more ';
    await fire('contextMenus', 'onClicked', { menuItemId: 'search-selection', selectionText }, tab);
    const hash = `#/search/${encodeURIComponent(selectionText.trim())}`;
    await until('the library', async () =>
      (await world.asker.tabs()).some(({ url = '' }) => url.endsWith(`library.html${hash}`))
        ? true
        : undefined,
    );
    await page.close();
  });

  it('show the original and the cleaned page in turn, by a key', async () => {
    const { tab, page } = await tabAt('/listing');
    const status = async () =>
      (await world.asker.background<TabState>('getTabState', { tabId: tab.id })).status;
    await until('the cleaning', async () => ((await status()) === 'cleaned' ? true : undefined));
    for (const next of ['restored', 'cleaned']) {
      await fire('commands', 'onCommand', 'toggle-page', tab);
      await until(next, async () => ((await status()) === next ? true : undefined));
    }
    await page.close();
  });

  it('open the preview of what a page holds', async () => {
    const { tab, page } = await tabAt('/archive');
    const before = await world.asker.everythingKept();
    await fire('contextMenus', 'onClicked', { menuItemId: 'take-articles' }, tab);
    // The browser opens a popup for no event that a test made up: then it is a tab.
    const opened = `popup.html?tab=${tab.id}#take`;
    await until('the preview', async () =>
      (await world.asker.tabs()).some(({ url = '' }) => url.endsWith(opened)) ? true : undefined,
    );
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    const preview = await world.browser.openOwnPage(opened);
    await preview.waitFor('.take-list input:checked');
    expect(await world.asker.everythingKept()).toBe(before);
    await preview.close();
    await page.close();
  });

  it('open what is chosen or typed in the address bar', async () => {
    const { id } = (await kept('long title of a note – elsewhere.example'))!;
    for (const [entered, hash] of [
      [`#/article/${id}`, `#/article/${id}`],
      ['BERT 微調', `#/search/${encodeURIComponent('BERT 微調')}`],
    ] as const) {
      await fire('omnibox', 'onInputEntered', entered, 'currentTab');
      await until(hash, async () =>
        (await world.asker.tabs()).some(({ url = '' }) => url.endsWith(hash)) ? true : undefined,
      );
    }
  });
});
