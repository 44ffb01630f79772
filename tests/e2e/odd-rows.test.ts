import { describe, expect, it } from 'vitest';
import { browserKind } from '../../scripts/browsers/drivers/open';
import type { TestPage } from '../../scripts/browsers/drivers/driver';
import { seedLibrary } from '../../scripts/shots/seed.mjs';
import { ODD_TEXTS, oddBatch } from './faces/odd-articles';
import { useWorld } from './world';

const ROWS = Object.keys(ODD_TEXTS).length + 2;
/** Two lines of title, two of summary, the fold and, where it is narrow, two lines of what is known of it. */
const POPUP_ROW = 190;
const WIDTHS = [320, 384, 1000];

describe(`rows of odd articles in ${browserKind}`, () => {
  const world = useWorld();

  it('are saved', async () => {
    const page = await world.browser.openOwnPage('options.html');
    await seedLibrary(page, 0);
    await page.evaluate(saveBatch, oddBatch(Date.now()));
    await page.close();
    expect((await world.asker.rows('articles')).length).toBe(ROWS);
  });

  it('each stay one row in the popup, and leave what stands around them in its place', async () => {
    const page = await world.browser.openOwnPage('popup.html?tab=999999999');
    await page.waitFor('.group-toggle');
    await page.click('.group-toggle');
    await page.waitFor('.group-rows .row');
    for (const width of WIDTHS) {
      await page.resize(width, 700);
      const boxes = await page.evaluate(boxesOf, '.group-rows .row');
      expect(boxes.length).toBe(ROWS);
      expect(
        boxes.filter(({ height }) => height > POPUP_ROW),
        `${width} px`,
      ).toEqual([]);
      expect(
        boxes.filter(({ sticksOut }) => sticksOut),
        `${width} px`,
      ).toEqual([]);
      expect(new Set(boxes.map(({ siteStart }) => siteStart).filter((start) => start !== null)).size).toBe(1);
    }
    expect(page.errors).toEqual([]);
    await page.close();
  });

  it('each stay one row in the library', async () => {
    const page = await world.browser.openOwnPage('library.html#/view/list');
    await page.resize(1000, 2_000);
    await page.waitFor('.library-row');
    const boxes = await page.evaluate(boxesOf, '.library-row');
    expect(boxes.length).toBe(ROWS);
    expect(new Set(boxes.map(({ height }) => height)).size).toBe(1);
    expect(boxes.filter(({ sticksOut }) => sticksOut)).toEqual([]);
    await page.close();
  });

  it('open in a reader that is no wider than its window', async () => {
    for (const id of ['odd-1', 'odd-4', 'odd-7', 'odd-9', 'odd-14']) {
      const page = await world.browser.openOwnPage(`library.html#/article/${id}`);
      await page.resize(360, 700);
      await page.waitFor('.reader-page');
      expect(await sidewaysOf(page), id).toBe(0);
      await page.close();
    }
  });
});

/** How far the reader or its page can be scrolled sideways. */
const sidewaysOf = (page: TestPage) =>
  page.evaluate(() => {
    const reader = document.querySelector('.reader')!;
    const root = document.documentElement;
    return Math.max(reader.scrollWidth - reader.clientWidth, root.scrollWidth - root.clientWidth);
  });

/** Runs in a page of the extension that the list was seeded in. */
async function saveBatch(batch: ReturnType<typeof oddBatch>): Promise<void> {
  const { seededLibrary } = globalThis as unknown as {
    seededLibrary: { savePage(page: typeof batch): Promise<unknown> };
  };
  await seededLibrary.savePage(batch);
}

interface Box {
  height: number;
  /** Whether any part of it is wider than the row or the window. */
  sticksOut: boolean;
  /** Where the site's name begins under the title; null where there is none. */
  siteStart: number | null;
}

/** Runs in the page. */
function boxesOf(selector: string): Box[] {
  return [...document.querySelectorAll(selector)].map((row) => {
    const box = row.getBoundingClientRect();
    const parts = [...row.querySelectorAll('h3, p, a, button, time, .row-meta > *')].map((part) =>
      part.getBoundingClientRect(),
    );
    return {
      height: box.height,
      sticksOut:
        box.right > innerWidth + 1 ||
        parts.some(({ left, right }) => left < box.left - 1 || right > box.right + 1) ||
        row.scrollWidth > row.clientWidth + 1,
      siteStart: row.querySelector('.row-site')?.getBoundingClientRect().left ?? null,
    };
  });
}
