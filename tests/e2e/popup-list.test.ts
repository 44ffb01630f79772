import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../lib/library';
import { until, type TestPage } from '../../scripts/browsers/drivers/driver';
import { browserKind } from '../../scripts/browsers/drivers/open';
import { Seeder } from './seeding';
import { useWorld, visibleText } from './world';

const AD = '副業で月収50万円';
const NO_PAGE = 'popup.html?tab=999999999';
const SUMMARY =
  'Attention lets a network look back at every position of its input and weigh them. We build one from scratch and see why it replaced recurrence.';

describe(`the popup in ${browserKind}`, () => {
  const world = useWorld();
  let seeder: Seeder;
  const articles = () => world.asker.rows<Article>('articles');
  const articleOf = async (id: string) => (await articles()).find((article) => article.id === id)!;
  const becomes = (id: string, what: string, is: (article: Article) => boolean) =>
    until(what, async () => (is(await articleOf(id)) ? true : undefined));
  const shows = (page: TestPage, words: string) =>
    until(words, async () => ((await page.evaluate(visibleText)).includes(words) ? true : undefined));
  const has = (page: TestPage, selector: string, is = true) =>
    until(`${is ? '' : 'no '}${selector}`, async () =>
      (await page.evaluate((sought) => document.querySelector(sought) !== null, selector)) === is
        ? true
        : undefined,
    );
  const listing = async () => {
    const { page, tabId } = await world.visit('/listing');
    await world.asker.settled(tabId);
    return { page, tabId, popup: await world.popup(tabId) };
  };
  /** An article that was kept, at the top of the list. */
  const saveKept = async (title: string, more: Partial<Article> = {}) => {
    const id = crypto.randomUUID();
    const url = `${world.server.origin}/blog?${id}`;
    const article = { id, role: 'record', title, summary: SUMMARY, url, ...more } as const;
    await seeder.save({
      url: `https://${id}.example/`,
      savedAt: Date.now(),
      wanted: true,
      articles: [article],
    });
    return id;
  };
  const rowOf = (id: string) => `.row[data-article="${id}"]`;
  const act = (popup: TestPage, id: string, label: string) =>
    popup.click(`${rowOf(id)} [aria-label="${label}"]`);

  beforeAll(async () => {
    seeder = await Seeder.open(world.browser);
  });

  beforeEach(() => seeder.forgetPopup());

  it('keeps half a line of tags until it is saved', async () => {
    const id = await saveKept('Half a line of tags');
    const before = await world.browser.openOwnPage(NO_PAGE);
    await before.waitFor(rowOf(id));
    await act(before, id, 'Tags');
    await before.type('.tag-editor input', 'attention, to re');
    await before.close();
    const after = await world.browser.openOwnPage(NO_PAGE);
    await after.waitFor(rowOf(id));
    expect((await articleOf(id)).tags).toEqual([]);
    await act(after, id, 'Tags');
    await after.waitFor('.tag-editor input');
    expect(await after.evaluate(tagLine)).toBe('attention, to re');
    await after.type('.tag-editor input', 'ad');
    await after.key('Enter');
    await becomes(id, 'the tags', ({ tags }) => tags.join() === 'attention,to read');
    await after.close();
    await seeder.change('setTags', [id], ['elsewhere']);
    const later = await world.browser.openOwnPage(NO_PAGE);
    await later.waitFor(rowOf(id));
    await act(later, id, 'Tags');
    await later.waitFor('.tag-editor input');
    expect(await later.evaluate(tagLine)).toBe('elsewhere');
    await later.close();
  });

  it('keeps a group as it was left, open or folded', async () => {
    const { page, tabId, popup: before } = await listing();
    await before.waitFor('.group-toggle');
    await before.click('.group-toggle');
    await before.waitFor('.group-rows .row');
    await before.close();
    const after = await world.popup(tabId);
    await after.waitFor('.group-rows .row');
    await after.click('.group-toggle');
    await has(after, '.group-rows', false);
    await after.close();
    const later = await world.popup(tabId);
    await later.waitFor('.group-toggle');
    await has(later, '.group-rows', false);
    await later.close();
    await page.close();
  });

  it('keeps the panel that was open, for the page that it was about', async () => {
    const { page, tabId, popup: before } = await listing();
    await before.press('Why?');
    await before.waitFor('.signals li');
    await before.close();
    const after = await world.popup(tabId);
    await after.waitFor('.signals li');
    const other = await world.visit('/blog');
    const elsewhere = await world.popup(other.tabId);
    await elsewhere.waitFor('.page-actions button');
    await elsewhere.waitFor('.list');
    await has(elsewhere, '.panel', false);
    await after.press('Why?');
    await after.waitFor('.list');
    await after.close();
    const later = await world.popup(tabId);
    await later.waitFor('.page-actions button');
    await later.waitFor('.list');
    await has(later, '.panel', false);
    for (const open of [later, elsewhere, other.page, page]) await open.close();
  });

  it('keeps what was unticked of a page’s articles until the rest is saved', async () => {
    const { page, tabId } = await world.visit('/archive');
    const before = await world.popup(tabId);
    await before.press('Take the articles');
    await before.waitFor('.take-list input');
    await before.click('.take-list input');
    const ticks = await before.evaluate(ticked);
    expect(ticks.indexOf(false)).toBe(0);
    expect(ticks.lastIndexOf(false)).toBe(0);
    await before.close();
    const after = await world.popup(tabId);
    await after.waitFor('.take-list input');
    expect(await after.evaluate(ticked)).toEqual(ticks);
    await after.press(`Save ${ticks.length - 1} articles`);
    await has(after, '.panel', false);
    await after.close();
    const later = await world.popup(tabId);
    await later.waitFor('.list');
    await has(later, '.panel', false);
    await later.press('Take the articles');
    await later.waitFor('.take-list input');
    // What was saved is in the list now; what was left is offered as before.
    expect(await later.evaluate(ticked)).toEqual(ticks.map((isTicked) => !isTicked));
    await later.close();
    await page.close();
  });

  it('says why, each sign with its share, and quotes the page only when asked', async () => {
    const { page, popup } = await listing();
    await popup.press('Why?');
    await popup.waitFor('.signals li');
    const silent = await popup.evaluate(signs);
    expect(silent.length).toBeGreaterThan(0);
    for (const { sentence, share } of silent) {
      expect(sentence).not.toBe('');
      expect(share).toMatch(/^\d+ %$/);
    }
    const quoting = silent.filter(({ sentence }) => sentence.includes('[…]'));
    expect(quoting.length).toBeGreaterThan(0);
    await popup.press('Show the words it saw');
    const quoted = await until('the quotes', async () => {
      const seen = await popup.evaluate(signs);
      return seen.some(({ sentence }) => sentence.includes('[…]')) ? undefined : seen;
    });
    expect(quoted.map(({ sentence }) => sentence).join('\n')).toContain('勾配降下法');
    await popup.close();
    await page.close();
  });

  it('lists what a page brought one by one once all of it is kept', async () => {
    const { page, tabId, popup } = await listing();
    await popup.waitFor('.group-toggle');
    const { pageId } = (await world.asker.stateOf(tabId))!;
    const brought = (await articles()).filter(({ foundOn }) => foundOn.pageId === pageId);
    expect(brought).toHaveLength(8);
    await popup.press('Keep all');
    await has(popup, '.group', false);
    // Further rows are read as the end of the list comes into view.
    await until('a row for each', async () => {
      const single = await popup.evaluate(singleRows);
      return brought.every(({ id }) => single.includes(id)) ? true : undefined;
    });
    await popup.close();
    await page.close();
  });

  it('rows show title, summary, site, age and on how many pages more an article was', async () => {
    const title = 'Forgers and detectives: how two networks teach each other';
    const id = await saveKept(title, { source: 'arXiv' });
    const { url } = await articleOf(id);
    const copy = { id: crypto.randomUUID(), role: 'record', title, summary: SUMMARY, url } as const;
    await seeder.save({ url: 'https://elsewhere.example/', savedAt: Date.now(), articles: [copy] });
    const popup = await world.browser.openOwnPage(NO_PAGE);
    await popup.resize(380, 600);
    await popup.waitFor(rowOf(id));
    const row = () =>
      popup.evaluate((selector) => document.querySelector<HTMLElement>(selector)!.innerText, rowOf(id));
    const text = await row();
    for (const part of [title, SUMMARY.slice(0, 30), 'localhost', 'now', 'via arXiv', 'also on 1 page'])
      expect(text).toContain(part);
    const height = () =>
      popup.evaluate(
        (selector) => document.querySelector(`${selector} .row-summary p`)!.clientHeight,
        rowOf(id),
      );
    const folded = await height();
    await popup.click(`${rowOf(id)} .fold`);
    await until('the whole summary', async () => ((await height()) > folded ? true : undefined));
    expect(await row()).toContain('Less');
    await popup.click(`${rowOf(id)} .fold`);
    await until('the folded summary', async () => ((await height()) === folded ? true : undefined));
    await popup.close();
  });

  it('opens an article in a tab, which is then read', async () => {
    const id = await saveKept('To be opened');
    const { url } = await articleOf(id);
    const found = await saveFound();
    const popup = await world.browser.openOwnPage(NO_PAGE);
    await popup.waitFor(rowOf(id));
    await popup.click(`${rowOf(id)} .row-link`);
    await becomes(id, 'read', ({ readAt }) => readAt !== undefined);
    await until('its tab', async () =>
      (await world.asker.tabs()).some((tab) => tab.url === url) ? true : undefined,
    );
    await popup.press(found.group);
    await popup.waitFor(rowOf(found.id));
    await popup.click(`${rowOf(found.id)} .row-link`);
    await becomes(found.id, 'kept and read', ({ state, readAt }) => state === 'kept' && readAt !== undefined);
    await popup.close();
    await world.asker.closeTab(await world.asker.tabIdOf(url!));
    await world.asker.closeTab(await world.asker.tabIdOf(found.url));
  });

  const saveFound = async () => {
    const id = crypto.randomUUID();
    const url = `${world.server.origin}/blog?${id}`;
    const article = { id, role: 'record', title: 'Only found', summary: '', url } as const;
    const group = `Search results ${id.slice(0, 4)}`;
    await seeder.save({
      url: `https://${id}.example/`,
      title: group,
      savedAt: Date.now(),
      articles: [article],
    });
    return { id, url, group };
  };

  it('archives an article and takes that back', async () => {
    const id = await saveKept('To be archived');
    const popup = await world.browser.openOwnPage(NO_PAGE);
    await popup.waitFor(rowOf(id));
    await act(popup, id, 'Archive');
    await becomes(id, 'the archive', ({ archivedAt }) => archivedAt !== undefined);
    await has(popup, rowOf(id), false);
    await popup.press('Undo');
    await becomes(id, 'the list', ({ archivedAt }) => archivedAt === undefined);
    await has(popup, rowOf(id));
    await popup.close();
  });

  it('each filter shows its articles, and no others', async () => {
    const [plain, read, starred, archived] = await Promise.all(
      ['plain', 'read', 'starred', 'archived'].map((title) => saveKept(`A filter’s: ${title}`)),
    );
    const found = await saveFound();
    const popup = await world.browser.openOwnPage(NO_PAGE);
    await popup.resize(380, 600);
    for (const [id, label] of [
      [read, 'Mark as read'],
      [starred, 'Star'],
      [archived, 'Archive'],
    ] as const) {
      await popup.waitFor(rowOf(id!));
      await act(popup, id!, label);
    }
    await becomes(archived!, 'the archive', ({ archivedAt }) => archivedAt !== undefined);
    const ids = [plain, read, starred, archived, found.id];
    const names = ['plain', 'read', 'starred', 'archived', 'found'];
    for (const [filter, ...shown] of [
      ['Unread', 'plain', 'starred', 'found'],
      ['Kept', 'plain', 'read', 'starred'],
      ['Starred', 'starred'],
      ['Archive', 'archived'],
    ]) {
      await popup.press(filter!);
      await until(`the filter ${filter}`, async () => {
        const drawn = new Set(await popup.evaluate(drawnArticles));
        const seen = names.filter((_name, place) => drawn.has(ids[place]!));
        return seen.join() === shown.join() ? true : undefined;
      });
    }
    await popup.close();
  });

  it('leaves a site alone that is no spam, and cleans it again by Undo and by its button', async () => {
    const { page, popup } = await listing();
    const pageShows = (isOriginal: boolean) =>
      until(isOriginal ? 'the original' : 'the cleaned page', async () =>
        (await page.evaluate(visibleText)).includes(AD) === isOriginal ? true : undefined,
      );
    await pageShows(false);
    await popup.press('Not spam on this site');
    await pageShows(true);
    await shows(popup, 'You said this site is not spam');
    await popup.press('Undo');
    await pageShows(false);
    await shows(popup, 'Scraped listing');
    await popup.press('Not spam on this site');
    await pageShows(true);
    await popup.press('Clean this site again');
    await pageShows(false);
    await shows(popup, 'Scraped listing');
    expect(Object.keys(await world.asker.local()).filter((key) => key.startsWith('site:'))).toEqual([]);
    await popup.close();
    await page.close();
  });

  it('names the language of what it shows', async () => {
    const { page: mirror, tabId } = await world.visit('/mirror');
    await world.asker.settled(tabId);
    const popup = await world.popup(tabId);
    const main = (await articles()).find(({ role }) => role === 'main')!;
    await popup.waitFor(rowOf(main.id));
    const languages = (id: string) =>
      popup.evaluate(
        (row) =>
          [...document.querySelectorAll<HTMLElement>(`${row} :is(h3, p)[lang]`)].map(({ lang }) => lang),
        rowOf(id),
      );
    for (const language of await languages(main.id)) expect(language).toMatch(/^zh/);
    expect(await languages(main.id)).toHaveLength(2);
    await popup.press('Kept');
    const listed = (await articles()).find(({ title }) => title.startsWith('Adam'))!;
    await popup.waitFor(rowOf(listed.id));
    expect(await languages(listed.id)).toEqual(['ja', 'ja']);
    await popup.close();
    await mirror.close();
  });
});

const tagLine = () => document.querySelector<HTMLInputElement>('.tag-editor input')!.value;

const ticked = () =>
  [...document.querySelectorAll<HTMLInputElement>('.take-list input')].map(({ checked }) => checked);

const drawnArticles = () =>
  [...document.querySelectorAll<HTMLElement>('.list [data-article]')].map(
    ({ dataset }) => dataset['article']!,
  );

/** The articles that have an entry of the list to themselves, and on to its end. Runs in the popup. */
function singleRows(): string[] {
  const scroller = document.querySelector('.scroller')!;
  scroller.scrollTop = scroller.scrollHeight;
  return [...document.querySelectorAll<HTMLElement>('.list > li > .row')].map(
    ({ dataset }) => dataset['article']!,
  );
}

/** Runs in the popup. */
function signs() {
  return [...document.querySelectorAll('.signals li')].map((sign) => ({
    sentence: sign.querySelector('p')?.textContent ?? '',
    share: sign.querySelector('.signal-kind span:last-child')?.textContent ?? '',
  }));
}
