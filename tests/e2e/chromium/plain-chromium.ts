import { resolve } from 'node:path';
import { type Browser, launch } from 'puppeteer-core';
import { extensionUrl } from '../../../scripts/browsers/chromium.mjs';
import { Asker } from '../../../scripts/browsers/drivers/ask';
import { buildsFolder } from '../../../scripts/browsers/drivers/driver';
import { wrap } from '../../../scripts/browsers/drivers/puppeteer-page';
import { findOrInstallBrowser } from '../../../scripts/browsers/install.mjs';
import { closeWelcome } from '../../../scripts/browsers/welcome.mjs';

export interface PlainChromium {
  browser: Browser;
  asker: Asker;
  winnowId: string;
}

/**
 * Chromium with Winnow through a driver that leaves to the browser which tabs are shown and what is prerendered; the other
 * tests' driver shows every tab and throws away what was prerendered. `others`: folders of extensions beside it.
 */
export async function openPlainChromium(others: string[] = []): Promise<PlainChromium> {
  const { executablePath } = await findOrInstallBrowser('chromium');
  const folders = [resolve(buildsFolder({}), 'chrome-mv3'), ...others].join(',');
  const browser = await launch({
    executablePath,
    pipe: true,
    args: [
      // Root cannot have Chromium's sandbox.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--disable-extensions-except=${folders}`,
      `--load-extension=${folders}`,
    ],
    ignoreDefaultArgs: ['--disable-extensions'],
  });
  const worker = await browser.waitForTarget(
    (target) => target.type() === 'service_worker' && target.url().endsWith('/background.js'),
  );
  await closeWelcome((await worker.worker())!);
  const winnowId = new URL(worker.url()).host;
  const asker = await Asker.open({
    async openOwnPage(path) {
      const page = await browser.newPage();
      await page.goto(extensionUrl(winnowId, path));
      return wrap(page);
    },
  });
  return { browser, asker, winnowId };
}
