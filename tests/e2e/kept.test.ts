import { beforeAll, describe, expect, it } from 'vitest';
import { until, type TestPage } from '../../scripts/browsers/drivers/driver';
import { browserKind } from '../../scripts/browsers/drivers/open';
import { seedLibrary } from '../../scripts/shots/seed.mjs';
import { useWorld } from './world';

const ARTICLES = 400;
const POPUP = 'popup.html?tab=999999999';

describe(`a long list in ${browserKind}`, () => {
  const world = useWorld();
  const open = async (path: string, row: string) => {
    const page = await world.browser.openOwnPage(path);
    await page.resize(380, 600);
    await page.waitFor(row);
    return page;
  };

  beforeAll(async () => {
    const page = await world.browser.openOwnPage('options.html');
    await seedLibrary(page, ARTICLES);
    await page.close();
  });

  it('is where it was left when the popup opens again', async () => {
    const before = await open(POPUP, '.list > li');
    await before.evaluate(scrollTo, 300);
    // By its first row in view: what is drawn above it later moves the place, and not the row.
    const row = await before.evaluate(rowOnTop);
    await until('the place to be kept', () => before.evaluate(isPlaceKept));
    expect(await before.evaluate(rowOnTop)).toBe(row);
    await before.close();
    const after = await open(POPUP, '.list > li');
    await until(`the row ${row}`, async () => ((await after.evaluate(rowOnTop)) === row ? true : undefined));
    await after.close();
  });

  it('is searched for the same words when the popup opens again', async () => {
    const before = await open(POPUP, '.list > li');
    await before.type('input[type=search]', 'attention');
    await before.close();
    const after = await open(POPUP, 'input[type=search]');
    expect(
      await after.evaluate(() => document.querySelector<HTMLInputElement>('input[type=search]')?.value),
    ).toBe('attention');
    await after.evaluate(() => localStorage.clear());
    await after.close();
  });

  it('never scrolls what can be done with the page out of view', async () => {
    const { page, tabId } = await world.visit('/listing');
    await world.asker.settled(tabId);
    const popup = await world.popup(tabId);
    await popup.resize(380, 600);
    await popup.waitFor('.page-actions .button');
    await popup.waitFor('.list > li');
    await popup.evaluate(scrollTo, 100_000);
    expect(await popup.evaluate(actionsInView)).toEqual({ shown: 6, inView: 6 });
    await popup.close();
    await page.close();
  });

  it('draws the rows in view only, and each says which of how many it is', async () => {
    const page = await world.browser.openOwnPage('library.html#/view/everything');
    await page.resize(1200, 800);
    await page.waitFor('.library-row');
    const first = await page.evaluate(positions);
    expect(first.drawn).toBeLessThan(60);
    expect(first.first).toBe(1);
    expect(first.isInOrder).toBe(true);
    const last = await lastRow(page, first.size);
    expect(last.drawn).toBeLessThan(60);
    expect(last.isInOrder).toBe(true);
    await page.close();
  });
});

/** Scrolls until the last row is there: the list is read on as it comes near. */
function lastRow(page: TestPage, size: number) {
  return until('the last row', async () => {
    await page.evaluate(() => {
      const list = document.querySelector('.virtual')!;
      list.scrollTop = list.scrollHeight;
    });
    const seen = await page.evaluate(positions);
    return seen.last === size ? seen : undefined;
  });
}

/** Runs in the library: the places that its drawn rows tell a screen reader. */
function positions() {
  const rows = [...document.querySelectorAll('[aria-posinset]')];
  const places = rows.map((row) => Number(row.getAttribute('aria-posinset')));
  return {
    drawn: rows.length,
    size: Number(rows[0]?.getAttribute('aria-setsize')),
    first: places[0],
    last: places.at(-1),
    isInOrder: places.every((place, index) => place === places[0]! + index),
  };
}

/** Runs in the popup. */
function scrollTo(top: number) {
  document.querySelector('.scroller')!.scrollTop = top;
}

/** Runs in the popup. */
function isPlaceKept() {
  const place = Math.round(document.querySelector('.scroller')!.scrollTop);
  return place > 0 && localStorage.getItem('scroll') === String(place) ? true : undefined;
}

/** Runs in the popup. */
function rowOnTop() {
  const { top } = document.querySelector('.scroller')!.getBoundingClientRect();
  const rows = [...document.querySelectorAll('.list > li')];
  return rows.find((row) => row.getBoundingClientRect().bottom > top + 1)?.textContent?.slice(0, 60);
}

/** Runs in the popup. */
function actionsInView() {
  const buttons = [...document.querySelectorAll('.page-actions .button')];
  const inView = buttons.filter((button) => {
    const { top, bottom } = button.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
  return { shown: buttons.length, inView: inView.length };
}
