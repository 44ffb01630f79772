import { beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../lib/library';
import { until, type TestPage } from '../../scripts/browsers/drivers/driver';
import { browserKind } from '../../scripts/browsers/drivers/open';
import { seedLibrary } from '../../scripts/shots/seed.mjs';
import { useWorld, visibleText } from './world';

const SOON_MS = 3_000;
const TITLE = 'モメンタムはなぜ谷を速く下るのか';
const EVERYTHING = 'library.html#/view/everything';

/** The sentence with its next step stands on the page soon. */
async function expectSoon(page: TestPage, words: string): Promise<void> {
  const start = performance.now();
  await until(`"${words}"`, async () =>
    (await page.evaluate(visibleText)).includes(words) ? true : undefined,
  );
  expect(performance.now() - start).toBeLessThan(SOON_MS);
}

describe(`what ${browserKind} refuses`, () => {
  const world = useWorld();

  beforeEach(async () => {
    const { page, tabId } = await world.visit('/listing');
    await world.asker.settled(tabId);
    await page.close();
  });

  it('a full disk: the star that is not kept is said, and the list stays', async () => {
    const library = await world.browser.openOwnPage(EVERYTHING);
    await expectSoon(library, TITLE);
    await library.evaluate(fillDisk);
    await library.click('.library-row-open');
    await library.waitFor('.reader button[aria-label="Star"]');
    await library.click('.reader button[aria-label="Star"]');
    await expectSoon(library, 'The disk is full. Free some space, or empty the trash, and try again.');
    expect(await library.evaluate(visibleText)).toContain(TITLE);
    expect((await world.asker.rows<Article>('articles')).filter(({ starredAt }) => starredAt)).toEqual([]);
    await library.close();
  });

  it.skipIf(browserKind === 'firefox')('a full disk: the popup says that nothing was saved', async () => {
    await world.browser.inBackground!(fillDisk, undefined);
    const { page, tabId } = await world.visit('/mirror');
    expect(await world.asker.settled(tabId, 10_000)).toMatchObject({ status: 'cleaned', problem: 'full' });
    const popup = await world.popup(tabId);
    await expectSoon(popup, 'the disk is full. Free some space, then save again.');
    await expectSoon(popup, 'Learn more about Search Results');
    await popup.close();
    await page.close();
    await world.browser.stopBackground!();
  });

  it('a list of a newer Winnow: it is shown, and not changed', async () => {
    const helper = await world.browser.openOwnPage('options.html#/about');
    const own = await helper.evaluate(setSchemaVersion, 999);
    const library = await world.browser.openOwnPage(EVERYTHING);
    await expectSoon(library, 'A newer Winnow wrote this list, so this one only reads it. Update Winnow');
    await expectSoon(library, TITLE);
    const { page, tabId } = await world.visit('/mirror');
    expect(await world.asker.settled(tabId, 10_000)).toMatchObject({ status: 'cleaned', problem: 'newer' });
    const popup = await world.popup(tabId);
    await expectSoon(popup, 'the list was made by a newer Winnow. Please update.');
    for (const shown of [popup, page, library]) await shown.close();
    expect((await world.asker.rows('articles')).length).toBe(8);
    await helper.evaluate(setSchemaVersion, own);
    await helper.close();
  });

  it('two windows that write at once keep each other’s changes', async () => {
    const windows = [0, 1].map(() => world.browser.openOwnPage('options.html#/about'));
    const [one, other] = (await Promise.all(windows)) as [TestPage, TestPage];
    for (const page of [one, other]) await seedLibrary(page, 0);
    const [{ id }] = (await world.asker.rows<Article>('articles')) as [Article];
    await Promise.all([
      one.evaluate(tagOften, { id, name: 'one' }),
      other.evaluate(tagOften, { id, name: 'other' }),
    ]);
    const tagged = (await world.asker.rows<Article>('articles')).find((article) => article.id === id);
    expect(tagged?.tags).toHaveLength(40);
    for (const page of [one, other]) await page.close();
  });

  it('an upgrade that another window blocks: it is said, and goes on once that is closed', async () => {
    const holder = await world.browser.openOwnPage('options.html#/about');
    await holder.evaluate(holdOldList);
    const library = await world.browser.openOwnPage(EVERYTHING);
    await expectSoon(library, 'Another Winnow window still uses the old list. Close the other Winnow tabs.');
    await holder.close();
    await until('the list to open', async () =>
      (await library.evaluate(visibleText)).includes('Close the other Winnow tabs') ? undefined : true,
    );
    await library.close();
    const { page, tabId } = await world.visit('/listing');
    expect(await world.asker.settled(tabId, 10_000)).toMatchObject({ saved: 8 });
    await page.close();
  });

  it('a list that does not open: it is said', async () => {
    const helper = await world.browser.openOwnPage('options.html#/about');
    await helper.evaluate(refuseToOpen);
    await helper.evaluate(() => void (location.hash = '#/library'));
    await expectSoon(
      helper,
      'The browser could not open the list. Restart it, and check the free disk space.',
    );
    await helper.close();
  });
});

/** Writes fail as they do where the browser has no space left. Runs in a page of the extension or its background. */
function fillDisk(): void {
  IDBObjectStore.prototype.put = IDBObjectStore.prototype.add = () => {
    throw new DOMException('no space', 'QuotaExceededError');
  };
}

/** Writes down who last wrote the list; resolves with who it was. Runs in a page of the extension. */
function setSchemaVersion(version: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('winnow');
    opening.addEventListener('error', () => reject(new Error('not opened')));
    opening.addEventListener('success', () => {
      const writing = opening.result.transaction('meta', 'readwrite');
      const meta = writing.objectStore('meta');
      const known = meta.get('schemaVersion');
      known.addEventListener('success', () => meta.put({ key: 'schemaVersion', value: version }));
      writing.addEventListener('complete', () => {
        opening.result.close();
        resolve((known.result as { value: number }).value);
      });
    });
  });
}

/** Runs in a page of the extension that holds the library. */
async function tagOften({ id, name }: { id: string; name: string }): Promise<void> {
  const { seededLibrary } = globalThis as unknown as {
    seededLibrary: { tag(ids: string[], change: { add: string[] }): Promise<void> };
  };
  for (let round = 0; round < 20; round++) await seededLibrary.tag([id], { add: [`${name} ${round}`] });
}

/** An old list in the place of this one, held open, whatever another window asks. Runs in a page of the extension. */
function holdOldList(): Promise<void> {
  return new Promise((resolve, reject) => {
    const gone = indexedDB.deleteDatabase('winnow');
    gone.addEventListener('error', () => reject(new Error('not deleted')));
    gone.addEventListener('success', () => {
      const opening = indexedDB.open('winnow', 1);
      opening.addEventListener('error', () => reject(new Error('not made')));
      opening.addEventListener('success', () => {
        Object.assign(globalThis, { held: opening.result });
        resolve();
      });
    });
  });
}

/** Runs in a page of the extension. */
function refuseToOpen(): void {
  IDBFactory.prototype.open = () => {
    throw new DOMException('refused', 'UnknownError');
  };
}
