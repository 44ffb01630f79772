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

  it.each([
    ['popup.html?tab=999999999', 'Unread', '.list > li > [data-article]'],
    ['library.html#/view/list', 'List', '.library-row'],
  ])('walk, lead to the search and show the help in %s', async (path, place, row) => {
    const page = await world.browser.openOwnPage(path);
    await page.press(place);
    await page.waitFor(row);
    const rows = await page.evaluate(articlesAt, row);
    const isAt = (id: string) =>
      until(`the focus on ${id}`, async () =>
        (await page.evaluate(focusedArticle)) === id ? true : undefined,
      );
    await page.key('j');
    await isAt(rows[0]!);
    await page.key('j');
    await isAt(rows[1]!);
    await page.key('k');
    await isAt(rows[0]!);
    await page.key('k');
    await isAt(rows[0]!);
    await page.key('/');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).type)).toBe('search');
    await page.evaluate(focusRow, rows[0]!);
    await page.key('?');
    await until('the help', async () => ((await page.evaluate(isHelpOpen)) ? true : undefined));
    await page.key('Escape');
    await until('no help', async () => ((await page.evaluate(isHelpOpen)) ? undefined : true));
    await page.close();
  });

  it.each([
    ['popup.html?tab=999999999', 'Unread', '.list > li > [data-article]'],
    ['library.html#/view/list', 'List', '.library-row'],
  ])('tag, archive and open in %s', async (path, place, row) => {
    const page = await world.browser.openOwnPage(path);
    await page.press(place);
    await page.waitFor(row);
    const id = (await page.evaluate(articlesAt, row))[0]!;
    const becomes = (what: string, is: (article: Article) => boolean) =>
      until(what, async () => (is(await articleOf(id)) ? true : undefined));
    const was = await articleOf(id);
    await page.key('j');
    await page.waitFor('[data-tag]');

    await page.key('t');
    await page.waitFor('.tag-editor input');
    await until('the tag line', async () => ((await page.evaluate(isInTagEditor)) ? true : undefined));
    await page.evaluate(() => document.querySelector<HTMLInputElement>('.tag-editor input')!.select());
    for (const key of KEYS) await page.key(key);
    expect(await page.evaluate(isHelpOpen)).toBe(false);
    const { changedAt: _then, ...before } = was;
    expect(await articleOf(id)).toMatchObject(before);
    await page.key('Enter');
    await becomes('the tags', ({ tags }) => tags.join() === KEYS.join(''));

    await page.evaluate(focusRow, id);
    await page.key('e');
    await becomes('the archive', ({ archivedAt }) => archivedAt !== undefined);
    await page.key('z');
    await becomes('the list', ({ archivedAt }) => archivedAt === undefined);
    await page.waitFor(`[data-article="${id}"] [data-focus]`);

    await page.evaluate(focusRow, id);
    await page.key('o');
    await becomes('read', ({ readAt }) => readAt !== undefined);
    const { url } = was;
    await until('its tab', async () =>
      (await world.asker.tabs()).some((tab) => tab.url === url) ? true : undefined,
    );
    await world.asker.closeTab(await world.asker.tabIdOf(url!));
    await page.close();
  });

  it('select in the library, and Escape selects nothing any more and then leaves the reader', async () => {
    const page = await world.browser.openOwnPage('library.html#/view/list');
    await page.waitFor('.library-row');
    const selected = (count: number) =>
      until(`${count} selected`, async () =>
        (await page.evaluate(() => document.querySelectorAll('.library-row.selected').length)) === count
          ? true
          : undefined,
      );
    await page.key('j');
    await until('the focus', async () => (await page.evaluate(focusedArticle)) ?? undefined);
    await page.key('x');
    await selected(1);
    await page.key('x');
    await selected(0);
    await page.key('x');
    await selected(1);
    await page.key('Escape');
    await selected(0);
    await page.waitFor('.reader');
    await page.key('Escape');
    await until('no reader', async () =>
      (await page.evaluate(() => document.querySelector('.reader') === null)) ? true : undefined,
    );
    await page.close();
  });

  it('are letters in a note, and nothing in the field of a day', async () => {
    const page = await world.browser.openOwnPage('library.html#/view/list');
    await page.waitFor('.library-row');
    await page.key('j');
    const id = await until('the focus', async () => (await page.evaluate(focusedArticle)) ?? undefined);
    await page.waitFor('.note textarea');
    const before = await articles();
    await page.click('.note textarea');
    await page.evaluate(() => document.querySelector<HTMLTextAreaElement>('.note textarea')!.select());
    for (const key of KEYS) await page.key(key);
    await until('the note', async () => ((await articleOf(id)).note === KEYS.join('') ? true : undefined));
    await page.press('Narrow by date or source');
    await page.click('.narrowing input[type=date]');
    for (const key of KEYS) await page.key(key);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await page.evaluate(isHelpOpen)).toBe(false);
    const touched = ({ note: _note, changedAt: _changedAt, progress: _progress, ...rest }: Article) => rest;
    const as = (list: Article[]) => list.map((article) => ({ ...touched(article), state: 'any' }));
    expect(as(await articles())).toEqual(as(before));
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

/** Runs in an own page. */
function articlesAt(row: string): string[] {
  return [...document.querySelectorAll<HTMLElement>(row)].map(({ dataset }) => dataset['article']!);
}

/** Runs in an own page. */
function focusRow(id: string): void {
  document.querySelector<HTMLElement>(`[data-article="${id}"] [data-focus]`)!.focus();
}

const isInTagEditor = () => document.activeElement?.closest('.tag-editor') !== null;

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
