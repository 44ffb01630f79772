// npm run bench:same [-- --json FILE]: the same seed in other layouts and in simplified characters is one article; different ones are not.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import OpenCC from 'opencc-js';
import { corpusCases } from './pages.mjs';

const { values: options } = parseArgs({ options: { json: { type: 'string' }, quick: { type: 'boolean' } } });
const cases = ['spam', 'listings'].flatMap(corpusCases).map(({ id, articles }) => ({ id, articles }));
if (cases.length === 0) {
  console.error('No corpus: set WINNOW_CORPUS to the folder that holds spam/.');
  process.exit(1);
}
const built = await build({
  entryPoints: [join(import.meta.dirname, 'same.ts')],
  bundle: true,
  format: 'esm',
  write: false,
});
const { measureSame } = await import(
  `data:text/javascript;base64,${Buffer.from(built.outputFiles[0].contents).toString('base64')}`
);
const result = measureSame(cases, OpenCC.Converter({ from: 'tw', to: 'cn' }));
console.table([
  { measure: 'same article in another layout or script, found', value: `${result.found} of ${result.pairs}` },
  { measure: 'of these, met by title, address or a band', value: `${result.candidates} of ${result.pairs}` },
  {
    measure: 'pairs of different articles called the same',
    value: `${result.wrong.length} of ${result.different}`,
  },
]);
for (const line of result.wrong) console.log(line);
if (options.json) writeFileSync(options.json, JSON.stringify(result, null, 1));
process.exitCode = result.found >= result.pairs * 0.95 && result.wrong.length === 0 ? 0 : 1;
