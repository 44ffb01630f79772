import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import { CONTROLS, findControl, type TestPage, until } from './driver';

/** A page of Puppeteer's in the few words that all tests use. */
export function wrap(page: Page): TestPage {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error instanceof Error ? error.message : String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return {
    errors,
    goto: async (url) => void (await page.goto(url, { waitUntil: 'load' })),
    reload: async () => void (await page.reload({ waitUntil: 'load' })),
    evaluate: (work, argument) => page.evaluate(work as never, argument as never) as never,
    click: (selector) => page.click(selector),
    hover: (selector) => page.hover(selector),
    shiftClick: async (selector) => {
      await page.keyboard.down('Shift');
      await page.click(selector);
      await page.keyboard.up('Shift');
    },
    press: (words) => press(page, words),
    type: async (selector, text) => {
      await page.click(selector);
      await page.keyboard.type(text);
    },
    key: (name) => page.keyboard.press(name as KeyInput),
    waitFor: async (selector) => void (await page.waitForSelector(selector, { timeout: 20_000 })),
    screenshot: async (path) => void (await page.screenshot({ path: path as `${string}.png` })),
    resize: (width, height) => page.setViewport({ width, height }),
    show: () => page.bringToFront(),
    close: () => page.close(),
  };
}

/**
 * The very element that was found: a page that is still being drawn may have another one in its place a moment later. Pressed once
 * it keeps still: a browser is told a place on the screen, and what moves on meanwhile would be missed.
 */
async function press(page: Page, words: string): Promise<void> {
  const control = await until(`a control "${words}" that keeps still`, async () => {
    const found = await page.evaluateHandle(findControl, { words, selector: CONTROLS });
    const element = found.asElement() as ElementHandle<Element> | null;
    return element && (await element.evaluate(keepsStill)) ? element : undefined;
  });
  await control.click();
}

/** Whether an element is where it was two frames ago. Runs in the page. */
async function keepsStill(element: Element): Promise<boolean> {
  const before = element.getBoundingClientRect();
  // Not an animation frame: a tab that is not shown has none.
  await new Promise((resolve) => setTimeout(resolve, 34));
  const after = element.getBoundingClientRect();
  return element.isConnected && before.top === after.top && before.left === after.left;
}
