/**
 * `npm run bench:references -- [--quick] [--json FILE]`
 * How many of the originals that 150 hand-made lines name are found, and how many of those found are right, by language.
 * `--quick` reads every fourth line.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findOriginal } from '../../lib/page/extract/references';
import { percent, table } from './table';

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, json: { type: 'string' } },
});

/** How many are found and right, found at all, and there to be found. */
interface Counts {
  lines: number;
  right: number;
  found: number;
  wanted: number;
}

const NONE: Counts = { lines: 0, right: 0, found: 0, wanted: 0 };
const FILE = join(import.meta.dirname, '../fixtures/references/lines.tsv');

const all = readFileSync(FILE, 'utf8').split('\n').filter(Boolean);
const lines = all.filter((_, index) => !options.quick || index % 4 === 0);
const byLanguage = new Map<string, Counts>();
for (const row of lines) {
  const [language = '', ...rest] = row.split('\t');
  byLanguage.set(language, sum(byLanguage.get(language) ?? NONE, countLine(rest)));
}
const total = [...byLanguage.values()].reduce(sum, NONE);
const cells = (name: string, { lines: read, right, found, wanted }: Counts) => [
  name,
  String(read),
  percent(found === 0 ? null : right / found),
  percent(wanted === 0 ? null : right / wanted),
];
const rows = [...byLanguage].map(([name, counts]) => cells(name, counts));
console.log(table(['Originals', 'lines', 'precision', 'recall'], [...rows, cells('all', total)]));
const isMet = total.right / total.found >= 0.99 && total.right / total.wanted >= 0.95;
console.log(`${isMet ? 'met   ' : 'MISSED'} precision ≥ 99 %, recall ≥ 95 %`);
if (options.json !== undefined)
  writeFileSync(options.json, JSON.stringify({ total, languages: Object.fromEntries(byLanguage) }, null, 2));
process.exit(isMet ? 0 : 1);

function countLine([references = '', source = '', line = '']: string[]): Counts {
  const truth = new Set(references.split(' ').filter(Boolean));
  if (source !== '') truth.add(`source:${source}`);
  const original = findOriginal(line, [], [line]);
  const found = original.references.map(({ kind, id }) => `${kind}:${id}`);
  if (original.source !== null) found.push(`source:${original.source}`);
  const right = found.filter((item) => truth.has(item)).length;
  return { lines: 1, right, found: found.length, wanted: truth.size };
}

function sum(a: Counts, b: Counts): Counts {
  return {
    lines: a.lines + b.lines,
    right: a.right + b.right,
    found: a.found + b.found,
    wanted: a.wanted + b.wanted,
  };
}
