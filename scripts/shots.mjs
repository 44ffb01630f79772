// `npm run shots`: every view in light and dark, English and Japanese, with 0, 1 and 10,000 articles, into one folder
// with an index page; axe looks at each. `-- --quick`: 30 articles only. `-- --only popup`: views whose name has the word.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { backgroundWorker, extensionUrl, launchChromium } from './browsers/chromium.mjs';
import { buildExtension } from './build.mjs';
import { servePages } from './serve.mjs';
import { ROOT } from './setup.mjs';
import { findBarriers } from './shots/axe.mjs';
import { writeGallery } from './shots/gallery.mjs';
import { seedLibrary } from './shots/seed.mjs';
import { views } from './shots/views.mjs';

const { values: options } = parseArgs({
  options: {
    out: { type: 'string', default: 'results/shots' },
    extension: { type: 'string' },
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    lang: { type: 'string', multiple: true, default: ['en', 'ja'] },
    count: { type: 'string', multiple: true },
  },
});

const folder = resolve(ROOT, options.out);
mkdirSync(folder, { recursive: true });
const extension = options.extension ?? buildExtension('chromium', 'results/shots-build');
const counts = (options.count ?? (options.quick ? ['30'] : ['0', '1', '10000'])).map(Number);
const samples = ['spam-listing.html', 'hijacked-mirror.html', 'honest-blog.html', 'honest-archive.html'];
const samplePath = (file) => join(ROOT, 'scripts/demo/pages', file);
const served = await servePages(Object.fromEntries(samples.map((file) => [`/${file}`, samplePath(file)])));
const shots = [];
try {
  for (const language of options.lang) for (const count of counts) await photograph(language, count);
} finally {
  await served.close();
}
writeGallery(folder, shots);
const barred = shots.filter(({ barriers }) => barriers.length > 0);
for (const { file, barriers } of barred) console.log(`${file}\n  ${barriers.join('\n  ')}`);
console.log(`${shots.length} pictures in ${join(folder, 'index.html')}, ${barred.length} with barriers`);
process.exitCode = barred.length > 0 ? 1 : 0;

async function photograph(language, count) {
  // Chromium's extensions speak the language of the browser, which its environment sets.
  process.env.LANGUAGE = language;
  const browser = await launchChromium({ extension, args: [`--lang=${language}`] });
  try {
    const page = await browser.context.newPage();
    await page.goto(extensionUrl(browser.extensionId, 'options.html'));
    await seedLibrary(page, count);
    const tabs = await openSamples(browser, count);
    for (const view of views.filter(({ name }) => name.includes(options.only))) {
      for (const colorScheme of ['light', 'dark']) {
        const name = `${view.name}.${language}.${count}.${colorScheme}`;
        process.stderr.write(`${name}\n`);
        await show(page, browser, view, tabs, colorScheme);
        await page.screenshot({ path: join(folder, `${name}.png`) });
        // What a sample page itself lacks is not ours to mend.
        shots.push({ file: `${name}.png`, barriers: view.sample ? [] : await findBarriers(page) });
      }
    }
  } finally {
    await browser.close();
  }
}

/** The sample pages in tabs of their own, recognized and cleaned as anywhere; without saving where the list has to stay as it is. */
async function openSamples({ context }, count) {
  const worker = await backgroundWorker(context);
  if (count < 2) await worker.evaluate(() => chrome.storage.local.set({ saving: false }));
  const tabs = {};
  for (const file of samples) {
    const tab = await context.newPage();
    await tab.goto(`${served.origin}/${file}`);
    await tab.waitForTimeout(1_500);
    tabs[file] = await worker.evaluate(
      async (address) => (await chrome.tabs.query({})).find(({ url }) => url === address)?.id,
      `${served.origin}/${file}`,
    );
  }
  return tabs;
}

async function showSample(page, { sample, cleaning, wait = 300 }) {
  const worker = await backgroundWorker(page.context());
  await worker.evaluate((on) => chrome.storage.local.set({ cleaning: on }), cleaning);
  await page.goto(`${served.origin}/${sample}`);
  await page.waitForTimeout(wait);
  await worker.evaluate(() => chrome.storage.local.set({ cleaning: true }));
}

async function show(page, { extensionId }, view, tabs, colorScheme) {
  await page.bringToFront();
  await page.setViewportSize({ width: view.width, height: view.height });
  await page.emulateMedia({ colorScheme });
  await page.evaluate(() => localStorage.clear());
  await page.goto('about:blank');
  if (view.sample) return showSample(page, view);
  const [path, hash = ''] = view.page.split('#');
  const search = view.tab === undefined ? '' : `?tab=${view.tab === null ? 999_999_999 : tabs[view.tab]}`;
  await page.goto(`${extensionUrl(extensionId, path)}${search}${hash && `#${hash}`}`);
  await page.waitForTimeout(600);
  if (view.panel)
    await page
      .locator(`[data-panel="${view.panel}"]`)
      .click({ timeout: 4_000 })
      .catch(() => {});
  if (view.act) await view.act(page);
  await page.waitForTimeout(view.wait ?? 300);
}
