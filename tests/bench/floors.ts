/**
 * `npm run floors -- [--all] [--write]`: the figures of the corpora may not fall below `tests/floors.json`.
 * A fixed sample, or every page with `--all`. `--write` pins today's figures: only in a change that means to.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { corpusRoot, hasCorpus, readCases, readCorpora, truthFolders } from './corpus';
import { describeFailures } from './quality/report';
import { scoreAll } from './quality/run';
import { totalsOf, type Totals } from './quality/totals';
import { sampleByGroup } from './sample';
import { percent } from './table';

/** Figures that may only rise, and the one that may only fall. */
const RISING = [
  'allRight',
  'recognized',
  'rightKind',
  'looked',
  'untouched',
  'removeGone',
  'keepVisible',
  'titleF1',
  'summaryF1',
  'restored',
] as const satisfies (keyof Totals)[];

type Floor = Partial<Record<(typeof RISING)[number], number>> & { falsePositives: number; failed: number };
type Floors = Record<'sample' | 'all', Record<string, Floor>>;

const FILE = join(import.meta.dirname, '../floors.json');
const PAGES_PER_GROUP = 12;

const { values: options } = parseArgs({
  options: { all: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } },
});

if (!hasCorpus()) {
  console.log(`Corpus floors: skipped, there is no corpus at ${corpusRoot()} (set WINNOW_CORPUS).`);
  process.exit(0);
}

const every = [...readCorpora(), ...truthFolders().flatMap(readCases)];
const cases = options.all
  ? every
  : sampleByGroup(every, (one) => `${one.corpus} ${one.kind}`, PAGES_PER_GROUP);
const scores = await scoreAll(cases);
const measured = {
  spam: totalsOf(scores.filter((score) => score.isSpam)),
  honest: totalsOf(scores.filter((score) => !score.isSpam)),
};
const floors = JSON.parse(readFileSync(FILE, 'utf8')) as Floors;
const tier = options.all ? 'all' : 'sample';

if (options.write) {
  floors[tier] = { spam: floorOf(measured.spam), honest: floorOf(measured.honest) };
  writeFileSync(FILE, `${JSON.stringify(floors, null, 2)}\n`);
  console.log(`Pinned ${FILE} (${tier}).`);
  process.exit(0);
}

const fallen = Object.entries(measured).flatMap(([group, totals]) =>
  below(group, totals, floors[tier][group]),
);
if (fallen.length > 0) console.log(`${describeFailures(scores)}\n`);
for (const line of fallen) console.log(line);
console.log(
  `Corpus floors (${tier}, ${scores.length} pages): ${fallen.length} fallen; ` +
    `spam all right ${percent(measured.spam.allRight)}, honest pages taken for spam ${measured.honest.falsePositives}`,
);
process.exit(fallen.length === 0 ? 0 : 1);

function floorOf(totals: Totals): Floor {
  const figures = RISING.flatMap((name) => {
    const value = totals[name];
    return value === null ? [] : [[name, Math.floor(value * 1000) / 1000] as const];
  });
  return { ...Object.fromEntries(figures), falsePositives: totals.falsePositives, failed: totals.failed };
}

function below(group: string, totals: Totals, floor: Floor | undefined): string[] {
  if (floor === undefined) return [`${group}: no floor is pinned`];
  const low = RISING.filter((name) => (totals[name] ?? 1) < (floor[name] ?? 0)).map(
    (name) => `${group} ${name}: ${totals[name]} is below its floor of ${floor[name]}`,
  );
  const high = (['falsePositives', 'failed'] as const)
    .filter((name) => totals[name] > floor[name])
    .map((name) => `${group} ${name}: ${totals[name]}, at most ${floor[name]}`);
  return [...low, ...high];
}
