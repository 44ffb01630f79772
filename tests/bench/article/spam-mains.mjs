// npm run bench:article:spam [-- --json FILE]: title and first paragraph of the main article on the corpus's spam article pages.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle, corpusCases, visitPages } from './pages.mjs';
import { mean } from './score.mjs';

const { values: options } = parseArgs({
  options: { json: { type: 'string' }, verbose: { type: 'boolean' } },
});
const cases = corpusCases('spam').filter((page) => page.kind === 'article');
if (cases.length === 0) {
  console.error('No corpus: set WINNOW_CORPUS to the folder that holds spam/.');
  process.exit(1);
}
const script = await bundle(join(import.meta.dirname, 'readers.ts'), 'winnowBench');
const rows = [];
await visitPages(cases, script, async (entry, page) => {
  const found = await page.evaluate(() => globalThis.winnowBench.readMain());
  const [truth] = entry.articles;
  const same = (a, b) =>
    a.normalize('NFC').replace(/\s+/g, ' ').trim() === b.normalize('NFC').replace(/\s+/g, ' ').trim() ? 1 : 0;
  rows.push({
    id: entry.id,
    found,
    truth,
    title: same(found.title, truth.title),
    summary: same(found.summary, truth.summary),
  });
});
for (const row of rows) {
  if (row.title && row.summary) continue;
  if (!row.title)
    console.log(`${row.id}: title ${JSON.stringify(row.found.title)} for ${JSON.stringify(row.truth.title)}`);
  if (!row.summary && options.verbose)
    console.log(
      `${row.id}: summary ${JSON.stringify(row.found.summary.slice(0, 160))} for ${JSON.stringify(row.truth.summary.slice(0, 100))}`,
    );
}
console.log(
  `${rows.length} pages: title exact ${mean(rows.map((r) => r.title)).toFixed(3)}, first paragraph exact ${mean(rows.map((r) => r.summary)).toFixed(3)} (before cleaning)`,
);
if (options.json) writeFileSync(options.json, JSON.stringify(rows, null, 1));
