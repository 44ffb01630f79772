import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findOrInstallBrowser } from './install.mjs';
import { closeWelcome, showsWelcome } from './welcome.mjs';

const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-features=Translate,OptimizationHints,MediaRouter',
  '--force-color-profile=srgb',
];

/**
 * A real Chromium with a fresh profile, with the extension where `extension` names its built folder.
 * @param {{ extension?: string, headless?: boolean, forcedColors?: boolean, reducedMotion?: boolean, textSize?: number, downloads?: string, keepsPages?: boolean, profile?: string, args?: string[], keepsWelcome?: boolean, viewport?: { width: number, height: number } }} options
 * `keepsWelcome`: leaves open what Winnow shows after its installation. `profile`: keep and use this profile folder, so that a second launch finds what the first one saved.
 */
export async function launchChromium({
  extension,
  headless = true,
  forcedColors = false,
  reducedMotion = false,
  textSize,
  downloads,
  profile,
  args = [],
  keepsPages = false,
  keepsWelcome = false,
  viewport,
} = {}) {
  const { chromium } = await import('playwright-core');
  const found = await findOrInstallBrowser('chromium');
  const folder = profile ?? (await mkdtemp(join(tmpdir(), 'winnow-chromium-')));
  if (textSize ?? downloads) await setPreferences(folder, { textSize, downloads });
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: found.executablePath,
    headless,
    ...(forcedColors && { forcedColors: 'active' }),
    ...(reducedMotion && { reducedMotion: 'reduce' }),
    viewport: headless ? (viewport ?? { width: 1280, height: 900 }) : null,
    // Playwright leaves extensions out; root cannot have Chromium's sandbox.
    ignoreDefaultArgs: [
      '--disable-extensions',
      '--disable-component-extensions-with-background-pages',
      ...(keepsPages ? ['--disable-back-forward-cache'] : []),
    ],
    chromiumSandbox: process.getuid?.() !== 0 && !process.env.CI,
    args: [
      ...QUIET,
      // So that an extension can come later.
      '--enable-unsafe-extension-debugging',
      ...(headless ? ['--disable-gpu'] : []),
      ...(extension
        ? [`--disable-extensions-except=${resolve(extension)}`, `--load-extension=${resolve(extension)}`]
        : []),
      ...args,
    ],
  });
  const close = async () => {
    await context.close().catch(() => {});
    if (!profile) await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  const greeted = async (built) => {
    const worker = await backgroundWorker(context);
    if (!keepsWelcome && showsWelcome(built)) await closeWelcome(worker);
    return new URL(worker.url()).host;
  };
  /** Puts an extension under the pages that are open, and answers with its id. */
  const install = async (built) => {
    const session = await context.browser().newBrowserCDPSession();
    await session.send('Extensions.loadUnpacked', { path: resolve(built) });
    return greeted(built);
  };
  try {
    const extensionId = extension ? await greeted(extension) : null;
    return { context, version: found.version, extensionId, install, close };
  } catch (error) {
    await close();
    throw new Error(
      `${found.version} did not load the extension: set WINNOW_CHROMIUM to a Chromium that does.`,
      {
        cause: error,
      },
    );
  }
}

/** As the browser's settings do, in a profile that is new. */
async function setPreferences(folder, { textSize, downloads }) {
  await mkdir(join(folder, 'Default'), { recursive: true });
  const preferences = {
    ...(textSize && { webkit: { webprefs: { default_font_size: textSize } } }),
    ...(downloads && { download: { default_directory: downloads, prompt_for_download: false } }),
  };
  await writeFile(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
}

/** The address of one of the extension's own pages. */
export function extensionUrl(extensionId, path) {
  return `chrome-extension://${extensionId}/${path}`;
}

/** The extension's background worker, awake or waking. */
export async function backgroundWorker(context) {
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker', { timeout: 20_000 });
}
