/**
 * `npm run bench:views -- [--sizes 1000,10000,100000] [--rounds N] [--quick] [--json FILE]`
 * Popup and library of the built extension in real Chromium over a list of each size: until the list is painted, and what
 * scrolling through it costs. `--quick`: 1,000 articles and few rounds. Ends with 1 where a goal is missed by three times.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle } from './pages';
import { Progress } from './progress';
import { table } from './table';
import { openExtensionBrowser, type ExtensionBrowser } from './views/extension';
import { scrollThrough, whenPainted, type Scrolled } from './views/in-page';

declare const winnowLibrary: typeof import('./library/in-page');

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000' },
    rounds: { type: 'string' },
    quick: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});

const sizes = options.quick ? [1000] : options.sizes.split(',').map(Number);
const rounds = Number(options.rounds ?? (options.quick ? 5 : 20));
/** The 10,000 rows that the goal speaks of are passed in about ten seconds. */
const SCROLL = { step: 1_400, forMs: options.quick ? 5_000 : 30_000 };

interface Figures {
  size: number;
  popup: number[];
  library: number[];
  scrolled: Scrolled;
}

interface Goal {
  name: string;
  of: (figures: Figures) => number;
  atMost?: number;
}

const quantile = (values: number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? Number.NaN;

const GOALS: Goal[] = [
  { name: 'popup, script start to list p50, ms', of: (f) => quantile(f.popup, 0.5), atMost: 100 },
  { name: 'popup, p95, ms', of: (f) => quantile(f.popup, 0.95), atMost: 150 },
  { name: 'popup, p50 beside the smallest list', of: besideSmallest, atMost: 1.5 },
  { name: 'library, script start to list p50, ms', of: (f) => quantile(f.library, 0.5), atMost: 200 },
  { name: 'library, p95, ms', of: (f) => quantile(f.library, 0.95) },
  { name: 'rows scrolled through', of: (f) => f.scrolled.rows },
  { name: 'frames', of: (f) => f.scrolled.frames },
  { name: 'frames with over 50 ms of script', of: (f) => f.scrolled.slowFrames.length, atMost: 0 },
  { name: 'longest of them, ms', of: (f) => Math.max(0, ...f.scrolled.slowFrames) },
];

const results: Figures[] = [];
for (const size of sizes) {
  results.push(await measure(size));
  // The next size may take long: what was measured is kept.
  if (options.json !== undefined) writeFileSync(options.json, JSON.stringify(results, null, 2));
}

const shown = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(1));
console.log(
  table(
    ['Views', ...results.map(({ size }) => size.toLocaleString('en')), 'goal'],
    GOALS.map(({ name, of, atMost }) => [
      name,
      ...results.map((figures) => shown(of(figures))),
      atMost === undefined ? '' : `≤ ${atMost}`,
    ]),
  ),
);
const isMissed = ({ of, atMost = Infinity }: Goal, figures: Figures) => !(of(figures) <= atMost * 3);
process.exit(results.some((figures) => GOALS.some((goal) => isMissed(goal, figures))) ? 1 : 0);

function besideSmallest(figures: Figures): number {
  return quantile(figures.popup, 0.5) / quantile(results[0]?.popup ?? figures.popup, 0.5);
}

async function measure(size: number): Promise<Figures> {
  const progress = new Progress(`views ${size}`, 2 * (rounds + 1) + 2);
  const browser = await openExtensionBrowser();
  try {
    await fill(browser, size);
    progress.step('filled');
    const popup = await paintTimes(browser, 'popup.html?tab=999999999', '.list > li', progress);
    const library = await paintTimes(browser, 'library.html', '.library-row', progress);
    const page = await browser.open('library.html#/view/everything', '.library-row');
    await page.evaluate(whenPainted);
    const scrolled = await page.evaluate(scrollThrough, SCROLL);
    progress.step('scrolled');
    return { size, popup, library, scrolled };
  } finally {
    await browser.close();
    progress.end();
  }
}

/** A list that was imported, indexed, and then grew by ten scraped pages. */
async function fill(browser: ExtensionBrowser, size: number): Promise<void> {
  const script = await bundle(join(import.meta.dirname, 'library/in-page.ts'), 'winnowLibrary');
  const page = await browser.open('options.html#/about');
  await page.evaluate(script);
  await page.evaluate((count) => winnowLibrary.fill(count), size);
  await page.evaluate(() => winnowLibrary.index());
  await page.evaluate(() => winnowLibrary.save());
  await page.close();
}

async function paintTimes(
  browser: ExtensionBrowser,
  path: string,
  selector: string,
  progress: Progress,
): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const page = await browser.open(path, selector);
    const { sinceScript } = await page.evaluate(whenPainted);
    // The first opening fills the browser's caches of code, as the first one after its start does.
    if (round > 0) times.push(sinceScript);
    await page.close();
    progress.step(path);
  }
  return times;
}
