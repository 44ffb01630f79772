/**
 * `npm run bench:hide -- [--corpus DIR …] [--pages N] [--quick] [--json FILE]`
 * How soon a spam page is clean: from the moment at which its text is there (DOMContentLoaded) to the first change that the built
 * Winnow makes to it, in real Chromium, the pages' own scripts refused. A page that is left as it is counts as never.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { launchChromium } from '../../scripts/browsers/chromium.mjs';
import { builtExtension } from './built';
import { corpusRoot, hasCorpus, readCorpora } from './corpus';
import { CaseServer } from './page/server';
import { Progress } from './progress';
import { percentile } from './quality/totals';
import { sampleByGroup } from './sample';
import { table } from './table';

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string', multiple: true, default: ['spam', 'splices'] },
    pages: { type: 'string' },
    quick: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});

const QUICK_PAGES = 12;
/** What is not clean by then is called never. */
const LATEST_MS = 6_000;

if (!hasCorpus() && !options.corpus.every((folder) => existsSync(folder))) {
  console.log(`No corpus at ${corpusRoot()}: set WINNOW_CORPUS or pass --corpus DIR.`);
  process.exit(1);
}

const all = readCorpora(options.corpus).filter(({ kind }) => kind !== 'ordinary');
const wanted = Number(options.pages ?? (options.quick ? QUICK_PAGES : all.length));
const cases = sampleByGroup(all, ({ corpus }) => corpus, Math.ceil(wanted / options.corpus.length));
const server = new CaseServer(cases);
await server.listen();
const { context, close } = await launchChromium({ extension: builtExtension() });
const found: { id: string; corpus: string; kB: number; ms: number | null }[] = [];
const progress = new Progress('hide', cases.length);
try {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.addInitScript(watchForFirstChange);
  for (const one of cases) {
    await page.goto(server.addressOf(one), { waitUntil: 'domcontentloaded' });
    const ms = await page.evaluate(firstChange, LATEST_MS);
    found.push({ id: one.id, corpus: one.corpus, kB: Math.round(one.html().length / 1000), ms });
    progress.step(one.id);
  }
} finally {
  progress.end();
  await close();
  server.close();
}

const rows = [...options.corpus, 'all'].map((name) => {
  const own = found.filter(({ corpus }) => name === 'all' || corpus === name);
  const clean = own.flatMap(({ ms }) => (ms === null ? [] : [ms]));
  const at = (share: number) => (clean.length === 0 ? '–' : percentile(clean, share).toFixed(0));
  return [name, String(own.length), String(own.length - clean.length), at(0.5), at(0.95), at(1)];
});
console.log(table(['corpus', 'pages', 'never', 'ms p50', 'p95', 'longest'], rows));
for (const { id, ms } of found) if (ms === null) console.log(`never: ${id}`);
if (options.json !== undefined) writeFileSync(options.json, JSON.stringify(found, null, 2));

interface Watched {
  /** Milliseconds from DOMContentLoaded; undefined so far. */
  changedAfter?: number;
}

/** First in every page: no script of its own runs, so whatever changes once it is parsed is Winnow's. */
function watchForFirstChange(): void {
  document.addEventListener('DOMContentLoaded', () => {
    const parsed = performance.now();
    const observer = new MutationObserver(() => {
      (globalThis as Watched).changedAfter = performance.now() - parsed;
      observer.disconnect();
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

async function firstChange(latestMs: number): Promise<number | null> {
  const end = performance.now() + latestMs;
  while ((globalThis as Watched).changedAfter === undefined && performance.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return (globalThis as Watched).changedAfter ?? null;
}
