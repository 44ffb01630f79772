import { describe, expect, it } from 'vitest';
import { browserKind } from '../../scripts/browsers/drivers/open';
import type { TestPage } from '../../scripts/browsers/drivers/driver';
import { findBarriers } from '../../scripts/shots/axe.mjs';
import { seedLibrary } from '../../scripts/shots/seed.mjs';
import { allLooks, fewLooks, largeLooks, plainLooks, type Look } from './faces/looks';
import { openView } from './faces/open-view';
import { views, type View } from './faces/views';
import { isLong, partOf } from './rotation';
import { useWorld, type World } from './world';

/** What is looked at on one day: everything within three. */
const today = partOf(views, 5);
const MANY = isLong ? 10_000 : 200;
/** What shows the list, and so looks otherwise where it is empty. */
const lists = views.filter(({ name, needsRows }) => /listing|library/.test(name) && !needsRows);

describe.each([
  ['an empty list', 0, partOf(lists, 5), isLong ? allLooks : fewLooks.slice(0, 1)],
  ...(isLong ? ([['one article', 1, views, plainLooks]] as const) : []),
  [`${MANY} articles`, MANY, today, isLong ? allLooks : fewLooks],
] as const)(`what axe finds in ${browserKind} over %s`, (_, count, shown, looks) => {
  const world = useWorld();

  it('is readied', async () => {
    // What the pages bring must not come into a list that is to stay as it is.
    await world.asker.set({ saving: false });
    const page = await world.browser.openOwnPage('options.html');
    await seedLibrary(page, count);
    await page.close();
    // Some of the texts come twice, and count as one article.
    expect((await world.asker.rows('articles')).length).toBeGreaterThan(count * 0.9 - 1);
  }, 300_000);

  it.each(shown)('nothing in $name', async (view) => {
    expect(await lookAt(world, view, looks)).toEqual([]);
  });
});

const asItIs: Look = { name: 'as it is', put: async () => {} };

describe.each([
  ['in forced colours', { forcedColors: true }, '(forced-colors: active)', [asItIs]],
  ['with texts twice as large', { textSize: 32 }, '(max-width: 32rem)', largeLooks],
] as const)(`what axe finds in ${browserKind} %s`, (_, options, mark, looks) => {
  const world = useWorld({}, options);

  it('is readied', async () => {
    await world.asker.set({ saving: false });
    const page = await world.browser.openOwnPage('options.html');
    await seedLibrary(page, 30);
    await page.resize(1000, 700);
    expect(await page.evaluate((query) => matchMedia(query).matches, mark)).toBe(true);
    await page.close();
  });

  it.each(today)('nothing in $name', async (view) => {
    expect(await lookAt(world, view, looks)).toEqual([]);
  });
});

describe(`what axe finds in ${browserKind} when something is wrong`, () => {
  const world = useWorld();

  it('nothing where a list that is fetched cannot be reached', async () => {
    const page = await world.browser.openOwnPage('options.html#/lists');
    await page.type('input[type=url]', 'http://127.0.0.1:9/list.txt');
    await page.click('button[type=submit]');
    await page.waitFor('.lines li [role=switch]');
    await page.click('.lines li [role=switch]');
    await page.waitFor('p[role=status] .button');
    await page.press('Update now');
    await page.press('Update now');
    expect(await barriersIn(page, plainLooks)).toEqual([]);
    await page.close();
  });

  it('nothing where the list cannot be read', async () => {
    const helper = await world.browser.openOwnPage('options.html#/about');
    await helper.evaluate(spoilList);
    for (const path of ['popup.html?tab=999999999', 'library.html']) {
      const page = await world.browser.openOwnPage(path);
      await page.waitFor('.state[role=alert]');
      expect(await barriersIn(page, plainLooks), path).toEqual([]);
      await page.close();
    }
    await helper.close();
  });
});

async function lookAt(world: World, view: View, looks: readonly Look[]): Promise<string[]> {
  const { page, close } = await openView(world, view);
  const found = await barriersIn(page, looks);
  await close();
  return found;
}

async function barriersIn(page: TestPage, looks: readonly Look[]): Promise<string[]> {
  const found: string[] = [];
  for (const look of looks) {
    await look.put(page);
    await page.evaluate(whenStill);
    const barriers = [
      ...(await findBarriers(page)),
      ...(await page.evaluate(overflows)),
      ...(await page.evaluate(smallTargets)),
    ];
    found.push(...barriers.map((barrier) => `${look.name}: ${barrier}`));
  }
  return found;
}

/** Colours in transition are no colours to judge. Runs in the page. */
async function whenStill(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const running = document
    .getAnimations()
    .filter((animation) => animation.effect?.getTiming().iterations !== Infinity);
  await Promise.allSettled(running.map(({ finished }) => finished));
}

/** Whether the page has to be scrolled sideways. Runs in the page. */
function overflows(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth + 1 ? [`the page is ${scrollWidth - clientWidth} pixels too wide`] : [];
}

/** Controls with less than 24 pixels to hit; links in running text may be as high as their line. Runs in the page. */
function smallTargets(): string[] {
  const controls = document.querySelectorAll<HTMLElement>(
    'button, summary, select, input, textarea, .button',
  );
  return [...controls].flatMap((control) => {
    const target = control.closest('label') ?? control;
    const { width, height } = target.getBoundingClientRect();
    const isShown = width > 1 && height > 1 && target.checkVisibility();
    if (!isShown || (width >= 23.9 && height >= 23.9) || isSpaced(control)) return [];
    return [`${width.toFixed(0)} × ${height.toFixed(0)} pixels to hit: ${control.outerHTML.slice(0, 120)}`];
  });

  /** Room around it that belongs to it counts: a box with margins. */
  function isSpaced(control: HTMLElement): boolean {
    const { marginTop, marginBottom, marginLeft, marginRight } = getComputedStyle(control);
    const sum = (size: number, ...margins: string[]) =>
      margins.reduce((total, margin) => total + Number.parseFloat(margin), size);
    return (
      sum(control.offsetWidth, marginLeft, marginRight) >= 23.9 &&
      sum(control.offsetHeight, marginTop, marginBottom) >= 23.9
    );
  }
}

/** A database that is no list of ours: of a later version, with nothing in it. Runs in a page of the extension. */
function spoilList(): Promise<void> {
  return new Promise((resolve, reject) => {
    const gone = indexedDB.deleteDatabase('winnow');
    gone.addEventListener('error', () => reject(new Error('not deleted')));
    gone.addEventListener('success', () => {
      const opening = indexedDB.open('winnow', 999_990);
      opening.addEventListener('error', () => reject(new Error('not made')));
      opening.addEventListener('success', () => {
        opening.result.close();
        resolve();
      });
    });
  });
}
