// node scripts/fit-main-content/dump.mjs FILE: measures every page of the article benchmarks in a real Chromium, one JSON object a line.
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { benchmarkPages, bundle, visitPages } from '../../tests/bench/article/pages.mjs';

const file = openSync(process.argv[2] ?? 'main-content.jsonl', 'w');
const script = await bundle(join(import.meta.dirname, 'measure.ts'), 'winnowMeasure');
await visitPages(['articles', 'wcxb'].flatMap(benchmarkPages), script, async (entry, page) => {
  const measured = await page.evaluate(() => globalThis.winnowMeasure.measurePage());
  const { id, set, type, url, truth } = entry;
  writeSync(file, `${JSON.stringify({ id, set, type, url, truth, ...measured })}\n`);
});
closeSync(file);
