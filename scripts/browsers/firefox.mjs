import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { findOrInstallBrowser } from './install.mjs';

/** As in wxt.config.ts. */
const GECKO_ID = 'winnow@example.org';

/**
 * A real Firefox with a fresh profile, with the extension where `extension` names its built folder.
 * The extension's UUID is pinned, so that its pages have a known address (`extensionUrl`).
 * @param {{ extension?: string, headless?: boolean, prefs?: Record<string, unknown>, keepsWelcome?: boolean, viewport?: { width: number, height: number } }} options
 * `keepsWelcome`: leaves open what Winnow shows after its installation; it is then kept out of private windows.
 */
export async function launchFirefox({
  extension,
  headless = true,
  prefs = {},
  keepsWelcome = false,
  viewport,
} = {}) {
  const { launch } = await import('puppeteer-core');
  const found = await findOrInstallBrowser('firefox');
  const uuid = randomUUID();
  const browser = await launch({
    browser: 'firefox',
    executablePath: found.executablePath,
    headless,
    defaultViewport: headless ? (viewport ?? { width: 1280, height: 900 }) : null,
    // Without it Firefox 153 and later refuse to open moz-extension: pages for a test.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: uuid }),
      ...prefs,
    },
    timeout: 60_000,
    protocolTimeout: 120_000,
  });
  const bring = (folder) => install(browser, resolve(folder), !keepsWelcome);
  if (extension) await bring(extension);
  return {
    install: bring,
    browser,
    version: found.version,
    uuid,
    /** Firefox never reports a moz-extension: page as loaded, so wait for what the page shows instead. The blank page before it has a body too. */
    openExtensionPage: async (path, selector = 'body') => {
      const page = await browser.newPage();
      await page.goto(`moz-extension://${uuid}/${path}`, { waitUntil: [] });
      await page.waitForFunction(() => location.protocol === 'moz-extension:', { timeout: 20_000 });
      await page.waitForSelector(selector, { timeout: 20_000 });
      return page;
    },
    close: () => browser.close().catch(() => {}),
  };
}

/**
 * As `browser.installExtension` does, and allowed in private windows too, as a user can allow it. Firefox starts an extension anew
 * to let it in there: whatever it had just opened closes, and to the extension that was an update. So only one that stays
 * outside ever shows its welcome page.
 */
async function install(browser, path, isAllowedInPrivate) {
  await browser.connection.send('webExtension.install', {
    extensionData: { type: 'path', path },
    'moz:allowPrivateBrowsing': isAllowedInPrivate,
  });
}
