import { describe, expect, it } from 'vitest';
import type { Article } from '../../lib/library';
import { until } from '../../scripts/browsers/drivers/driver';
import { browserKind } from '../../scripts/browsers/drivers/open';
import { seedLibrary } from '../../scripts/shots/seed.mjs';
import { useWorld } from './world';

const KEYS = ['j', 'k', 'o', 'e', 's', 'u', 't', '#', 'z', 'x', '?'];

describe(`keys in ${browserKind}`, () => {
  const world = useWorld();
  const articles = () => world.asker.rows<Article>('articles');
  const articleOf = async (id: string) => (await articles()).find((article) => article.id === id)!;

  it('are readied', async () => {
    const page = await world.browser.openOwnPage('options.html');
    await seedLibrary(page, 30);
    await page.close();
  });

  it.each(['popup.html?tab=999999999', 'library.html#/view/list'])(
    'are letters in the search field of %s',
    async (path) => {
      const page = await world.browser.openOwnPage(path);
      await page.waitFor('.row, .library-row');
      const before = JSON.stringify(await articles());
      await page.click('input[type=search]');
      for (const key of KEYS) await page.key(key);
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(await page.evaluate(searched)).toBe(KEYS.join(''));
      expect(JSON.stringify(await articles())).toBe(before);
      expect(await page.evaluate(isHelpOpen)).toBe(false);
      await page.key('Escape');
      await until('the whole list', async () => ((await page.evaluate(searched)) === '' ? true : undefined));
      await page.close();
    },
  );

  it.each(['popup.html?tab=999999999', 'library.html#/view/list'])(
    'do nothing in %s while an input method composes',
    async (path) => {
      const page = await world.browser.openOwnPage(path);
      await page.waitFor('.row, .library-row');
      await page.key('j');
      const before = JSON.stringify(await articles());
      for (const sign of [{ isComposing: true }, { keyCode: 229 }]) {
        await page.evaluate(composeAll, { keys: [...KEYS, 'Escape', '/'], sign });
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(JSON.stringify(await articles())).toBe(before);
      expect(await page.evaluate(isHelpOpen)).toBe(false);
      await page.close();
    },
  );

  it('Escape that ends a composition leaves the search field as it is', async () => {
    const page = await world.browser.openOwnPage('library.html#/view/list');
    await page.waitFor('.library-row');
    await page.type('input[type=search]', 'gradient');
    for (const sign of [{ isComposing: true }, { keyCode: 229 }]) {
      await page.evaluate(composeAll, { keys: ['Escape'], sign });
    }
    expect(await page.evaluate(searched)).toBe('gradient');
    await page.close();
  });

  it.each([
    ['popup.html?tab=999999999', 'Unread'],
    ['library.html#/view/list', 'List'],
  ])('star, mark as read, delete and take back in %s', async (path, place) => {
    const page = await world.browser.openOwnPage(path);
    await page.press(place);
    await page.waitFor('.list > li > [data-article], .library-row');
    await page.key('j');
    const focused = () => until('the focus', async () => (await page.evaluate(focusedArticle)) ?? undefined);
    let id = await focused();
    const becomes = (what: string, is: (article: Article) => boolean) =>
      until(what, async () => (is(await articleOf(id)) ? true : undefined));
    const was = await articleOf(id);
    await page.key('s');
    await becomes('the star', ({ starredAt }) => (starredAt === undefined) !== (was.starredAt === undefined));
    await page.key('u');
    await becomes('read', ({ readAt }) => (readAt === undefined) !== (was.readAt === undefined));
    // Where only unread ones are listed, it has gone, and its neighbour has the focus.
    await new Promise((resolve) => setTimeout(resolve, 500));
    id = await focused();
    await page.key('#');
    await becomes('the trash', ({ deletedAt }) => deletedAt !== undefined);
    await page.key('z');
    await becomes('the list again', ({ deletedAt }) => deletedAt === undefined);
    await page.close();
  });

  it('act on nothing behind the help', async () => {
    const page = await world.browser.openOwnPage('library.html#/view/list');
    await page.waitFor('.library-row');
    await page.key('j');
    await until('the focus', async () => (await page.evaluate(focusedArticle)) ?? undefined);
    const before = JSON.stringify(await articles());
    await page.key('?');
    await until('the help', async () => ((await page.evaluate(isHelpOpen)) ? true : undefined));
    for (const key of ['#', 's', 'e', 'u']) await page.key(key);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(JSON.stringify(await articles())).toBe(before);
    await page.key('Escape');
    await until('the list', async () => ((await page.evaluate(isHelpOpen)) ? undefined : true));
    await page.close();
  });
});

const searched = () => document.querySelector<HTMLInputElement>('input[type=search]')?.value ?? null;

const isHelpOpen = () => document.querySelector('dialog[open]') !== null;

const focusedArticle = () =>
  document.activeElement?.closest<HTMLElement>('[data-article]')?.dataset['article'] ?? null;

/** Key presses as an input method's browser reports them, where the focus is. Runs in the page. */
function composeAll({ keys, sign }: { keys: string[]; sign: KeyboardEventInit }): void {
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
  for (const key of keys)
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...sign }));
  target.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
}
