import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { extensionUrl, launchChromium } from '../chromium.mjs';
import {
  type BrowserOptions,
  buildsFolder,
  CONTROLS,
  findControl,
  type TestBrowser,
  type TestPage,
  until,
} from './driver';

export async function openChromium(options: BrowserOptions = {}): Promise<TestBrowser> {
  const { headless = true, forcedColors = false, reducedMotion = false, textSize, profile, proxy } = options;
  const built = `${buildsFolder(options)}/chrome-mv3`;
  const extension = options.downloads === undefined ? built : await allowedToSave(built);
  const launched = await launchChromium({
    ...(options.isAbsent !== true && { extension }),
    headless,
    forcedColors,
    reducedMotion,
    keepsPages: options.keepsPages ?? false,
    keepsWelcome: options.keepsWelcome ?? false,
    ...(textSize !== undefined && { textSize }),
    ...(options.downloads !== undefined && { downloads: options.downloads }),
    ...(profile && { profile }),
    ...(proxy !== undefined && { args: throughProxy(proxy) }),
  });
  const { context, version, close } = launched;
  let extensionId = launched.extensionId ?? '';
  if (options.downloads !== undefined) await leaveDownloads(context);
  return {
    kind: 'chromium',
    version,
    newPage: async () => wrap(await context.newPage()),
    openOwnPage: async (path) => {
      const page = await context.newPage();
      const wrapped = wrap(page);
      await page.goto(extensionUrl(extensionId, path));
      return wrapped;
    },
    allowInPrivate: () => allowInPrivate(context, extensionId),
    install: async () => {
      extensionId = await launched.install(extension);
    },
    // To be let into private windows, or not, it has to start anew.
    update: () => allowInPrivate(context, extensionId),
    stopBackground: () => stopWorkers(context),
    inBackground: async (work, argument) => {
      const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
      return worker.evaluate(work as never, argument as never);
    },
    kill: () => crash(context),
    closed: new Promise((resolve) => context.on('close', () => resolve())),
    close,
  };
}

/** The same build, which may from the start what it else asks for: Chromium's prompt is out of a test's reach. */
async function allowedToSave(built: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'winnow-allowed-'));
  await cp(built, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as Record<string, string[]>;
  manifest['permissions']!.push(...manifest['optional_permissions']!);
  await writeFile(path, JSON.stringify(manifest));
  return folder;
}

/** Playwright keeps downloads to itself, each under a name of its own. */
async function leaveDownloads(context: BrowserContext): Promise<void> {
  const session = await context.browser()!.newBrowserCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'default' });
}

/** Chromium goes to its own machine past every proxy, unless it is told not to. */
function throughProxy(port: number): string[] {
  return [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'];
}

/** What the switch on chrome://extensions does; the extension starts anew. */
async function allowInPrivate(context: BrowserContext, extensionId: string): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async (id) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        developerPrivate: Record<
          'updateExtensionConfiguration' | 'updateProfileConfiguration',
          (change: object) => Promise<void>
        >;
      };
    };
    // Without developer mode Chromium does not start an unpacked extension again.
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, incognitoAccess: true });
  }, extensionId);
  const own = extensionUrl(extensionId, 'popup.html');
  await until('the extension to start anew', () =>
    page.goto(own).then(
      () => true,
      () => undefined,
    ),
  );
  await page.close();
}

async function stopWorkers(context: BrowserContext): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** No chance to write anything down: the browser's process ends where it stands. */
async function crash(context: BrowserContext): Promise<void> {
  const gone = new Promise<void>((resolve) => context.on('close', () => resolve()));
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  await Promise.race([gone, session.send('Browser.crash').catch(() => gone)]);
  await gone;
}

function wrap(page: Page): TestPage {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return {
    errors,
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    evaluate: (work, argument) => page.evaluate(work as never, argument as never),
    click: (selector) => page.click(selector),
    hover: (selector) => page.hover(selector),
    shiftClick: (selector) => page.click(selector, { modifiers: ['Shift'] }),
    press: (words) => press(page, words),
    type: async (selector, text) => {
      await page.click(selector);
      await page.keyboard.type(text);
    },
    key: (name) => page.keyboard.press(name),
    waitFor: async (selector) => void (await page.waitForSelector(selector, { timeout: 20_000 })),
    screenshot: async (path) => void (await page.screenshot({ path })),
    resize: (width, height) => page.setViewportSize({ width, height }),
    show: () => page.bringToFront(),
    close: () => page.close(),
  };
}

/** The very element that was found: a page that is still being drawn may have another one in its place a moment later. */
async function press(page: Page, words: string): Promise<void> {
  const control = await until(`a control "${words}"`, async () => {
    const found = await page.evaluateHandle(findControl, { words, selector: CONTROLS });
    return found.asElement() ?? undefined;
  });
  await control.click();
}
