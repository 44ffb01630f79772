// npm run bench:article [-- --quick] [--json FILE] [--shipped]: Winnow, Readability and Defuddle side by side in the same real pages.
// Winnow is cross-validated: each page is read with the forest of five that was fitted without its site (--shipped: with the one that ships).
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { foldOf, readFoldForests } from './folds.mjs';
import { benchmarkPages, bundle, visitPages } from './pages.mjs';
import { articleF1, differenceInterval, mean, scoreArticle, scoreWords } from './score.mjs';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    json: { type: 'string' },
    only: { type: 'string' },
    shipped: { type: 'boolean' },
  },
});
const READERS = (options.only ?? 'winnow,readability,defuddle').split(',');

const all = ['articles', 'wcxb'].flatMap(benchmarkPages);
if (all.length === 0) {
  console.error('No corpus: set WINNOW_CORPUS to the folder that holds articles/ and wcxb/.');
  process.exit(1);
}
const pages = options.quick ? all.filter((_, index) => index % 4 === 0) : all;
const script = await bundle(join(import.meta.dirname, 'readers.ts'), 'winnowBench');
const forests = options.shipped ? null : readFoldForests();
const rows = [];
await visitPages(pages, script, async (entry, page) => {
  const row = { set: entry.set, id: entry.id, type: entry.type, readers: {} };
  if (forests !== null)
    await page.evaluate((forest) => globalThis.winnowBench.useForest(forest), forests[foldOf(entry.url)]);
  for (const name of READERS) {
    const result = await page.evaluate(
      ([reader, times]) => globalThis.winnowBench.runReader(reader, times),
      [name, options.quick ? 1 : 3],
    );
    const score = entry.set === 'articles' ? scoreArticle : scoreWords;
    row.readers[name] = { ...score(result.text, entry.truth), ms: result.ms, error: result.error };
  }
  rows.push(row);
});

console.log(
  forests === null
    ? '\nWinnow reads with the shipped forest, which was fitted on these very pages: an in-sample figure.'
    : '\nWinnow is 5-fold cross-validated: no page is read with a forest that saw its site.',
);

const scoresOf = (set, reader, type) =>
  rows.filter((r) => r.set === set && (!type || r.type === type)).map((r) => r.readers[reader]);
const wordF1 = (scores) => mean(scores.map((s) => s.f1));
const quantile = (values, q) => values.toSorted((a, b) => a - b)[Math.floor(q * (values.length - 1))] ?? 0;
const fixed = (value, digits = 3) => value.toFixed(digits);

const articles = READERS.map((reader) => {
  const scores = scoresOf('articles', reader);
  return {
    reader,
    F1: fixed(articleF1(scores)),
    precision: fixed(mean(scores.map((s) => s.precision))),
    recall: fixed(mean(scores.map((s) => s.recall))),
    accuracy: fixed(mean(scores.map((s) => s.accuracy))),
    'ms p50': fixed(
      quantile(
        scores.map((s) => s.ms),
        0.5,
      ),
      1,
    ),
    'ms p95': fixed(
      quantile(
        scores.map((s) => s.ms),
        0.95,
      ),
      1,
    ),
    errors: scores.filter((s) => s.error).length,
  };
});
console.log(`\nArticle benchmark, ${scoresOf('articles', READERS[0]).length} pages (4-gram shingles)`);
console.table(articles);

const types = [...new Set(rows.filter((r) => r.set === 'wcxb').map((r) => r.type))];
const wcxb = READERS.map((reader) => ({
  reader,
  all: fixed(wordF1(scoresOf('wcxb', reader))),
  ...Object.fromEntries(types.map((type) => [type, fixed(wordF1(scoresOf('wcxb', reader, type)))])),
  'ms p50': fixed(
    quantile(
      scoresOf('wcxb', reader).map((s) => s.ms),
      0.5,
    ),
    1,
  ),
}));
console.log(`WCXB, ${scoresOf('wcxb', READERS[0]).length} pages (word F1)`);
console.table(wcxb);

const intervals = [];
for (const peer of READERS.slice(1)) {
  for (const [set, measure] of [
    ['articles', articleF1],
    ['wcxb', wordF1],
  ]) {
    const [low, high] = differenceInterval(scoresOf(set, 'winnow'), scoresOf(set, peer), measure);
    intervals.push({ set, 'winnow minus': peer, low: fixed(low), high: fixed(high) });
  }
}
if (intervals.length > 0) {
  console.log('95 % bootstrap interval of the difference');
  console.table(intervals);
}
if (READERS.includes('winnow') && READERS.includes('readability')) {
  const ratios = rows.map((r) => r.readers.winnow.ms / Math.max(0.1, r.readers.readability.ms));
  console.log(
    `Winnow's time over Readability's, page by page: p50 ${fixed(quantile(ratios, 0.5), 2)}, p95 ${fixed(quantile(ratios, 0.95), 2)}`,
  );
}
if (options.json) writeFileSync(options.json, JSON.stringify({ articles, wcxb, intervals, rows }, null, 1));
