import type { BrowserContext, Page } from 'playwright-core';
import { extensionUrl, launchChromium } from '../../../scripts/browsers/chromium.mjs';
import type { TestBrowser, TestPage } from './driver';

export async function openChromium(options: { profile?: string } = {}): Promise<TestBrowser> {
  const { context, extensionId, close } = await launchChromium({ extension: buildFolder(), ...options });
  return {
    kind: 'chromium',
    newPage: async () => wrap(await context.newPage()),
    openOwnPage: async (path) => {
      const page = await context.newPage();
      const wrapped = wrap(page);
      await page.goto(extensionUrl(extensionId as string, path));
      return wrapped;
    },
    stopBackground: () => stopWorkers(context),
    close,
  };
}

function buildFolder(): string {
  return `${process.env['WINNOW_BUILD'] ?? '.output'}/chrome-mv3`;
}

async function stopWorkers(context: BrowserContext): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
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
    type: async (selector, text) => {
      await page.click(selector);
      await page.keyboard.type(text);
    },
    waitFor: async (selector) => void (await page.waitForSelector(selector, { timeout: 20_000 })),
    screenshot: async (path) => void (await page.screenshot({ path })),
    close: () => page.close(),
  };
}
