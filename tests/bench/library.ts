/**
 * `npm run bench:library -- [--sizes 1000,10000,100000] [--quick] [--no-peers] [--json FILE]`
 * The reading list in real Chromium on the disk's own IndexedDB, each size in a database of its own, beside MiniSearch and FlexSearch.
 * `--quick`: 1,000 articles only. Ends with 1 where a goal at 100,000 is missed by three times or a figure could not be measured.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBenchBrowser } from './library/browser';
import type { PeerTimes } from './library/peers';
import { bundle } from './pages';
import { Progress } from './progress';
import { table } from './table';

declare const winnowLibrary: typeof import('./library/in-page');
declare const winnowPeers: typeof import('./library/peers');

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000' },
    quick: { type: 'boolean', default: false },
    'no-peers': { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});

const sizes = options.quick ? [1000] : options.sizes.split(',').map(Number);
const QUERIES = options.quick ? 60 : 200;
const STEPS = options['no-peers'] ? 7 : 9;

interface Goal {
  name: string;
  of: (figures: Figures) => number;
  /** At 100,000 articles. */
  atMost?: number;
  atLeast?: number;
}

interface Figures {
  size: number;
  importPerSecond: number;
  indexSeconds: number;
  longestSliceMs: number;
  openMs: number;
  coldSearchMs: number;
  firstHitP50: number;
  firstHitP95: number;
  fiftyP50: number;
  fiftyP95: number;
  firstPageMs: number;
  laterPageP95: number;
  saveP50: number;
  saveP95: number;
  exportPerSecond: number;
  bytesPerArticle: number;
  heapMb: number;
  peers: Record<string, PeerTimes>;
}

const GOALS: Goal[] = [
  { name: 'import, articles a second', of: (f) => f.importPerSecond, atLeast: 3000 },
  { name: 'index, s', of: (f) => f.indexSeconds },
  { name: 'longest index slice, ms', of: (f) => f.longestSliceMs, atMost: 1000 },
  { name: 'open and count, ms', of: (f) => f.openMs },
  { name: 'first search of a new page, ms', of: (f) => f.coldSearchMs },
  { name: 'search to first hit p50, ms', of: (f) => f.firstHitP50 },
  { name: 'search to first hit p95, ms', of: (f) => f.firstHitP95, atMost: 50 },
  { name: 'search to 50 rows p50, ms', of: (f) => f.fiftyP50 },
  { name: 'search to 50 rows p95, ms', of: (f) => f.fiftyP95, atMost: 100 },
  { name: 'first page of 50, ms', of: (f) => f.firstPageMs, atMost: 10 },
  { name: 'later pages p95, ms', of: (f) => f.laterPageP95 },
  { name: 'save a page of 30 p50, ms', of: (f) => f.saveP50, atMost: 60 },
  { name: 'save a page of 30 p95, ms', of: (f) => f.saveP95 },
  { name: 'export, articles a second', of: (f) => f.exportPerSecond },
  { name: 'stored bytes an article', of: (f) => f.bytesPerArticle },
  { name: 'heap, MB', of: (f) => f.heapMb },
];

const quantile = (values: number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? Number.NaN;

async function measure(size: number): Promise<Figures> {
  const progress = new Progress(`library ${size}`, STEPS);
  const browser = await openBenchBrowser();
  try {
    const script = await bundle(join(import.meta.dirname, 'library/in-page.ts'), 'winnowLibrary');
    const builder = await browser.newPage(script);
    const before = await builder.evaluate(() => winnowLibrary.used());
    const filled = await builder.evaluate((count) => winnowLibrary.fill(count), size);
    progress.step('import');
    const indexed = await builder.evaluate(() => winnowLibrary.index());
    progress.step('index');
    await builder.close();
    const page = await browser.newPage(script);
    const openMs = await page.evaluate(() => winnowLibrary.open());
    const shown = await page.evaluate(() => winnowLibrary.pages());
    progress.step('pages');
    const cold = await page.evaluate(() => winnowLibrary.search(1));
    const warm = await page.evaluate((queries) => winnowLibrary.search(queries), QUERIES);
    progress.step('search');
    const after = await page.evaluate(() => winnowLibrary.used());
    const saved = await page.evaluate(() => winnowLibrary.save());
    progress.step('save');
    const exported = await page.evaluate(() => winnowLibrary.exportAll());
    progress.step('export');
    const peers = options['no-peers'] ? {} : await measurePeers(browser.newPage, size, progress);
    progress.step('done');
    return {
      size,
      importPerSecond: (filled.added / filled.ms) * 1000,
      indexSeconds: indexed.ms / 1000,
      longestSliceMs: indexed.longestSlice,
      openMs,
      coldSearchMs: cold.first[0] ?? Number.NaN,
      firstHitP50: quantile(warm.first, 0.5),
      firstHitP95: quantile(warm.first, 0.95),
      fiftyP50: quantile(warm.fifty, 0.5),
      fiftyP95: quantile(warm.fifty, 0.95),
      firstPageMs: shown.first,
      laterPageP95: quantile(shown.later, 0.95),
      saveP50: quantile(saved, 0.5),
      saveP95: quantile(saved, 0.95),
      exportPerSecond: (size / exported.ms) * 1000,
      bytesPerArticle: (after.stored - before.stored) / size,
      heapMb: after.heap / 1e6,
      peers,
    };
  } finally {
    await browser.close();
    progress.end();
  }
}

async function measurePeers(
  newPage: (script: string) => ReturnType<Awaited<ReturnType<typeof openBenchBrowser>>['newPage']>,
  size: number,
  progress: Progress,
): Promise<Record<string, PeerTimes>> {
  const script = await bundle(join(import.meta.dirname, 'library/peers.ts'), 'winnowPeers');
  const peers: Record<string, PeerTimes> = {};
  for (const name of ['miniSearch', 'flexSearch'] as const) {
    const page = await newPage(script);
    peers[name] = await page.evaluate(([peer, count, queries]) => winnowPeers[peer](count, queries), [
      name,
      size,
      QUERIES,
    ] as const);
    await page.close();
    progress.step(name);
  }
  return peers;
}

const shown = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(1));

const results: Figures[] = [];
for (const size of sizes) {
  results.push(await measure(size));
  // The next size may take long: what was measured is kept.
  if (options.json !== undefined) writeFileSync(options.json, JSON.stringify(results, null, 2));
}

const goalOf = ({ atMost, atLeast }: Goal): string =>
  atMost === undefined ? (atLeast === undefined ? '' : `≥ ${atLeast}`) : `≤ ${atMost}`;
const head = ['Reading list', ...results.map(({ size }) => size.toLocaleString('en')), 'goal'];
console.log(
  table(
    head,
    GOALS.map((goal) => [goal.name, ...results.map((f) => shown(goal.of(f))), goalOf(goal)]),
  ),
);

const peerRows = results.flatMap(({ size, peers }) =>
  Object.entries(peers).map(([name, { buildMs, first, heap }]) => [
    `${name}, ${size.toLocaleString('en')}`,
    shown(buildMs / 1000),
    shown(quantile(first, 0.5)),
    shown(quantile(first, 0.95)),
    shown(heap / 1e6),
  ]),
);
if (peerRows.length > 0)
  console.log(
    `\n${table(['In memory, nothing stored', 'build, s', 'search p50, ms', 'p95, ms', 'heap, MB'], peerRows)}`,
  );

const isMissed = ({ of, atMost = Infinity, atLeast = 0 }: Goal, figures: Figures): boolean =>
  of(figures) > atMost * 3 || of(figures) < atLeast / 3;
const isMeasured = results.every((figures) => GOALS.every(({ of }) => Number.isFinite(of(figures))));
const hasMissed = results.some((figures) => GOALS.some((goal) => isMissed(goal, figures)));
process.exit(isMeasured && !hasMissed ? 0 : 1);
