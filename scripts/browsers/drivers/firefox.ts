import type { Page } from 'puppeteer-core';
import { launchFirefox } from '../firefox.mjs';
import { type BrowserOptions, buildsFolder, type TestBrowser } from './driver';
import { wrap } from './puppeteer-page';

/** Always the colours of the user, as Firefox's own settings offer. */
const FORCED_COLORS = { 'browser.display.document_color_use': 2 };
const REDUCED_MOTION = { 'ui.prefersReducedMotion': 1 };

/** Firefox says of no extension that it has started. */
const RESTART_MS = 2_000;

function preferencesOf({ forcedColors, reducedMotion, textSize, proxy, downloads, prefs }: BrowserOptions) {
  return {
    ...(forcedColors && FORCED_COLORS),
    ...(reducedMotion && REDUCED_MOTION),
    ...(textSize !== undefined && { 'font.size.variable.x-western': textSize }),
    ...(proxy !== undefined && throughProxy(proxy)),
    ...(downloads !== undefined && savesTo(downloads)),
    ...prefs,
  };
}

function savesTo(folder: string) {
  return {
    'browser.download.dir': folder,
    'browser.download.folderList': 2,
    'extensions.webextOptionalPermissionPrompts': false,
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
    keepsWelcome: options.keepsWelcome ?? false,
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
