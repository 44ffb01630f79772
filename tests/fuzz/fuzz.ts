/**
 * `npm run fuzz -- [--runs N] [--seed S] [--corpus N] [--json FILE]`
 * Generated hostile pages, then pages of the corpus cut and spliced at random: nothing may throw, hang, or stay changed.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hasCorpus, readCases, readCorpora, truthFolders } from '../bench/corpus';
import { bundle } from '../bench/pages';
import { Progress } from '../bench/progress';
import { percentile } from '../bench/quality/totals';
import { table } from '../bench/table';
import { attackWith, type Outcome } from './attack';
import { generatePage, htmlOf, manglePage, scriptOf, type HostilePage } from './hostile-page';
import { Random } from './random';
import { shrink } from './shrink';

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '300' },
    seed: { type: 'string', default: String(Math.floor(Date.now() / 1000) % 1_000_000) },
    /** How many pages of the corpus to mangle: 'all', or a number; default as many as runs. */
    corpus: { type: 'string' },
    parallel: { type: 'string', default: '3' },
    json: { type: 'string' },
  },
});

const SHRUNK_FAILURES = 3;
const seed = Number(options.seed);
const runs = Number(options.runs);
const script = await bundle(join(import.meta.dirname, 'in-page.ts'), 'winnowFuzz');
const generated = Array.from({ length: runs }, (_, index) => generatePage(seed + index));
const mangled = manglePages();
console.error(
  `seed ${seed}: ${generated.length} generated pages, ${mangled.length} pages of the corpus cut and spliced`,
);

const groups = {
  generated: await attackAll('generated', generated),
  mangled: await attackAll('mangled', mangled),
};
console.log(
  table(
    HEAD(),
    Object.entries(groups).map(([name, outcomes]) => rowOf(name, outcomes)),
  ),
);
const failed = Object.values(groups).flatMap((outcomes) =>
  outcomes.filter(({ broken }) => broken.length > 0),
);
for (const outcome of failed) describe(outcome);
for (const outcome of failed.slice(0, SHRUNK_FAILURES)) await describeShrunk(outcome);
if (options.json !== undefined) writeFileSync(options.json, JSON.stringify(groups, null, 2));
console.log(
  failed.length === 0
    ? `All held (seed ${seed}).`
    : `${failed.length} pages broke something: run again with --seed ${seed}.`,
);
process.exit(failed.length === 0 ? 0 : 1);

function manglePages(): HostilePage[] {
  if (!hasCorpus()) return [];
  const random = new Random(seed);
  const all = [...readCorpora(), ...truthFolders().flatMap(readCases)];
  const count = options.corpus === 'all' ? all.length : Math.min(all.length, Number(options.corpus ?? runs));
  // A run of neighbours from a random place on, so that seeds in a row come through the whole corpus.
  const start = random.between(0, all.length - 1);
  return Array.from({ length: count }, (_, index) => {
    const one = all[(start + index * Math.max(1, Math.floor(all.length / count))) % all.length]!;
    return manglePage(one, random.pick(all), seed + index);
  });
}

function attackAll(name: string, pages: readonly HostilePage[]): Promise<Outcome[]> {
  return attackWith(pages, script, {
    parallel: Number(options.parallel),
    progress: new Progress(name, pages.length),
  });
}

function HEAD(): string[] {
  return [
    'pages',
    'count',
    'threw, hung or stayed changed',
    'not opened',
    'cleaned',
    'largest, elements',
    'slowest call ms p50',
    'p95',
    'max',
  ];
}

function rowOf(name: string, outcomes: readonly Outcome[]): string[] {
  const seen = outcomes.flatMap(({ findings }) => (findings === null ? [] : [findings]));
  const ms = seen.map((findings) => findings.slowestMs);
  return [
    name,
    String(outcomes.length),
    String(outcomes.filter(({ broken }) => broken.length > 0).length),
    String(outcomes.filter(({ unopened }) => unopened).length),
    String(seen.filter((findings) => findings.removals > 0).length),
    String(Math.max(0, ...seen.map((findings) => findings.elements))),
    percentile(ms, 0.5).toFixed(0),
    percentile(ms, 0.95).toFixed(0),
    Math.max(0, ...ms).toFixed(0),
  ];
}

function describe({ page, broken }: Outcome): void {
  console.log(`\n${page.id}: ${page.pieces.map((piece) => piece.kind).join(' ')}`);
  for (const line of broken) console.log(`  ${line.split('\n').slice(0, 6).join('\n    ')}`);
}

async function describeShrunk({ page }: Outcome): Promise<void> {
  const small = await shrink(page, script);
  console.log(`\n${page.id}, shrunk to ${small.pieces.map((piece) => piece.kind).join(' ')}:`);
  console.log(`  html: ${htmlOf(small).slice(0, 1500)}`);
  console.log(`  script: ${scriptOf(small).trim().slice(0, 1000)}`);
}
