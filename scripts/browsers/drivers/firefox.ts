import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import { launchFirefox } from '../firefox.mjs';
import {
  type BrowserOptions,
  buildsFolder,
  CONTROLS,
  findControl,
  type TestBrowser,
  type TestPage,
  until,
} from './driver';

/** Always the colours of the user, as Firefox's own settings offer. */
const FORCED_COLORS = { 'browser.display.document_color_use': 2 };
const REDUCED_MOTION = { 'ui.prefersReducedMotion': 1 };

/** Firefox says of no extension that it has started. */
const RESTART_MS = 2_000;

function preferencesOf({ forcedColors, reducedMotion, textSize, proxy, prefs }: BrowserOptions) {
  return {
    ...(forcedColors && FORCED_COLORS),
    ...(reducedMotion && REDUCED_MOTION),
    ...(textSize !== undefined && { 'font.size.variable.x-western': textSize }),
    ...(proxy !== undefined && throughProxy(proxy)),
    ...prefs,
  };
}

function throughProxy(port: number) {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.allow_hijacking_localhost': true,
  };
}

export async function openFirefox(options: BrowserOptions = {}): Promise<TestBrowser> {
  const { headless = true } = options;
  const extension = `${buildsFolder(options)}/firefox-mv3`;
  const { browser, version, install, openExtensionPage, close } = await launchFirefox({
    ...(options.isAbsent !== true && { extension }),
    headless,
    prefs: preferencesOf(options),
  });
  return {
    kind: 'firefox',
    version,
    newPage: async () => wrap(await browser.newPage()),
    openOwnPage: async (path) => wrap(await openExtensionPage(path)),
    // `launchFirefox` installs it so.
    allowInPrivate: async () => {},
    install: () => install(extension),
    update: () => restart(openExtensionPage),
    stopBackground: null,
    inBackground: null,
    kill: null,
    closed: new Promise((resolve) => browser.on('disconnected', () => resolve())),
    close,
  };
}

async function restart(openExtensionPage: (path: string) => Promise<Page>): Promise<void> {
  const page = await openExtensionPage('options.html');
  await page.evaluate(() => {
    const { browser } = globalThis as unknown as { browser: { runtime: { reload(): void } } };
    setTimeout(() => browser.runtime.reload());
  });
  await new Promise((resolve) => setTimeout(resolve, RESTART_MS));
}

function wrap(page: Page): TestPage {
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

/** The very element that was found: a page that is still being drawn may have another one in its place a moment later. */
async function press(page: Page, words: string): Promise<void> {
  const control = await until(`a control "${words}"`, async () => {
    const found = await page.evaluateHandle(findControl, { words, selector: CONTROLS });
    return (found.asElement() as ElementHandle<Element> | null) ?? undefined;
  });
  await control.click();
}
