import { describe, expect, it } from 'vitest';
import { browserKind } from '../../scripts/browsers/drivers/open';
import { until, type TestPage } from '../../scripts/browsers/drivers/driver';
import { seedLibrary } from '../../scripts/shots/seed.mjs';
import { useWorld } from './world';

const KEPT = 30;

describe(`focus, announcements and motion in ${browserKind}`, () => {
  const world = useWorld({}, { reducedMotion: true });

  it('are readied', async () => {
    const page = await world.browser.openOwnPage('options.html');
    await seedLibrary(page, KEPT);
    await page.close();
  });

  it.each([
    ['popup.html?tab=999999999', '.row', '.row-actions button:last-child'],
    ['library.html#/view/list', '.library-row', null],
  ])('the neighbour has the focus when an entry of %s is deleted', async (path, row, button) => {
    const page = await world.browser.openOwnPage(path);
    await page.waitFor(row);
    const before = await page.evaluate(placeOfFirst, row);
    const gone = await page.evaluate(deleteFirst, { row, button });
    await until('the entry gone', async () =>
      (await page.evaluate(firstEntry, row)) === gone ? undefined : true,
    );
    const place = await until('the focus', async () => (await page.evaluate(focusedPlace)) ?? undefined);
    expect(place).toBe(before);
    expect(await announced(page)).toContain('Deleted 1 article');
    await page.press('Undo');
    await until('the entry back', async () =>
      (await page.evaluate(firstEntry, row)) === gone ? true : undefined,
    );
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await page.close();
  });

  it.each([
    ['popup.html?tab=999999999', '.row'],
    ['library.html#/view/list', '.library-row'],
    ['options.html#/general', '.card'],
    ['welcome.html', 'main button'],
  ])('the focus is seen wherever the tab key brings it in %s', async (path, ready) => {
    const page = await world.browser.openOwnPage(path);
    await page.waitFor(ready);
    const stops: string[] = [];
    for (let press = 0; press < 25; press++) {
      await page.key('Tab');
      const { name, isSeen } = await page.evaluate(focusedSight);
      expect(isSeen, `${press + 1} × Tab: ${name}`).toBe(true);
      stops.push(name);
    }
    expect(new Set(stops).size).toBeGreaterThan(2);
    await page.close();
  });

  it('nothing moves for who wants no motion', async () => {
    const page = await world.browser.openOwnPage('library.html');
    await page.waitFor('.library-row');
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((element) => {
          const { animationName, animationDuration, transitionDuration } = getComputedStyle(element);
          const longest = Math.max(...transitionDuration.split(',').map(Number.parseFloat));
          return (
            longest > 0.001 || (animationName !== 'none' && Number.parseFloat(animationDuration) > 0.001)
          );
        }).length,
    );
    expect(moving).toBe(0);
    await page.close();
  });

  it('a panel takes the focus when it opens and gives it back with Escape', async () => {
    const { page: visited, tabId } = await world.visit('/listing');
    await world.asker.settled(tabId);
    const popup = await world.popup(tabId);
    await popup.waitFor('[data-panel=why]');
    await popup.click('[data-panel=why]');
    await popup.waitFor('.panel-body');
    expect(await popup.evaluate(() => document.activeElement?.id)).toBe('panel-title');
    await popup.evaluate(
      () =>
        void document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
        ),
    );
    await until('the list', async () =>
      (await popup.evaluate(() => document.querySelector('.panel') === null)) ? true : undefined,
    );
    expect(await popup.evaluate(() => (document.activeElement as HTMLElement).dataset['panel'])).toBe('why');
    await popup.close();
    await visited.close();
  });
});

const announced = (page: TestPage) =>
  page.evaluate(() => document.querySelector('.toaster [role=status]')?.textContent ?? '');

/** Runs in the page. */
function deleteFirst({ row, button }: { row: string; button: string | null }): string {
  const entry = document.querySelector<HTMLElement>(row)!;
  entry.querySelector<HTMLElement>('[data-focus]')!.focus();
  if (button === null) {
    document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: '#', bubbles: true }));
  } else {
    const control = entry.querySelector<HTMLElement>(button)!;
    control.focus();
    control.click();
  }
  return entry.dataset['article']!;
}

/** Runs in the page. */
function firstEntry(row: string): string | undefined {
  return document.querySelector<HTMLElement>(row)?.dataset['article'];
}

/** Which of the list's entries the first row is. Runs in the page. */
function placeOfFirst(row: string): number {
  const first = document.querySelector(row)!;
  return [...document.querySelectorAll('[data-focus]')].findIndex((stop) => first.contains(stop));
}

/** Which of the list's entries has the focus; null where none has it. Runs in the page. */
function focusedPlace(): number | null {
  const place = [...document.querySelectorAll('[data-focus]')].findIndex((stop) =>
    stop.closest('[data-article], [data-group]')?.contains(document.activeElement),
  );
  return place === -1 ? null : place;
}

/** What has the focus, and whether somebody sees that: a line around it, or around what it stands in. Runs in an own page. */
function focusedSight() {
  const element = document.activeElement as HTMLElement | null;
  // After the last stop come the browser's own controls.
  if (!element || element === document.body || !document.hasFocus())
    return { name: 'the page', isSeen: true };
  const lines = [element, element.parentElement!].map((each) => getComputedStyle(each));
  const isOutlined = lines.some(
    ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
  );
  const { top, bottom, width } = element.getBoundingClientRect();
  const isInView = bottom > 0 && top < innerHeight && width > 0;
  return {
    name: `${element.localName} ${element.innerText || element.ariaLabel || element.className}`,
    isSeen: isOutlined && isInView,
  };
}
