/**
 * `npm run bench:core -- [--quick] [--json FILE]`
 * The core alone in a real page, stage by stage, by page size, beside one pass over every text node of the same page;
 * how time grows with size, as the exponent fitted to log time over log elements.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ordinaryPage, spamPage, type SizedPage } from './core/pages';
import { bundle, eachPage } from './pages';
import { Progress } from './progress';
import { table } from './table';
import type { CoreTimes, StageTimes } from './core/in-page';

declare const winnowCore: typeof import('./core/in-page');

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, json: { type: 'string' } },
});

/** Above this the whole of cleaning and extraction is not timed: only the recognizer must reach 200,000. */
const WHOLE_UP_TO = 20_000;
const SIZES = options.quick ? [500, 5_000, 20_000] : [500, 2_000, 5_000, 20_000, 50_000, 200_000];
const RUNS = options.quick ? 3 : 5;
const MOST_EXPONENT = 1.1;

const pages = [
  ...SIZES.map(ordinaryPage),
  ...SIZES.filter((size) => size <= WHOLE_UP_TO).map(spamPage),
  spamPage(30 * 8 + 60),
];
const script = await bundle(join(import.meta.dirname, 'core/in-page.ts'), 'winnowCore');
const runs = await eachPage(
  pages,
  script,
  (page, { elements }) =>
    page.evaluate(([count, whole]) => winnowCore.timeStages(count, whole), [
      RUNS,
      elements <= WHOLE_UP_TO,
    ] as const),
  { parallel: 1, timeoutMs: 180_000, progress: new Progress('core', pages.length) },
);

const rows = runs.map((run, index) => ({ page: pages[index]!, times: run.value, error: run.error }));
const stages = Object.keys(rows.find(({ times }) => times)?.times?.ms ?? {}) as (keyof StageTimes)[];
console.log(tableOf(rows));
const exponents = (['ordinary', 'spam'] as const).map((kind) => ({ kind, ...growthOf(kind) }));
console.log(table(['time grows by elements ^', ...stages], exponents.map(exponentRow)));
const goals = [...growthGoals(), readabilityGoal()];
for (const { text, met } of goals) console.log(`${met ? 'met   ' : 'MISSED'} ${text}`);
if (options.json !== undefined) {
  const data = rows.map(({ page, times, error }) => ({ id: page.id, size: page.size, ...times, error }));
  writeFileSync(options.json, JSON.stringify({ goals, exponents, pages: data }, null, 2));
}
process.exit(goals.every((goal) => goal.met) ? 0 : 1);

interface Row {
  page: SizedPage;
  times: CoreTimes | undefined;
  error: string | undefined;
}

function tableOf(found: readonly Row[]): string {
  return table(
    ['page', 'elements', 'HTML kB', ...stages.map((stage) => `${stage} ms`), 'recognize ÷ walk', 'called'],
    found.map(({ page, times, error }) => [
      page.id,
      String(times?.elements ?? page.elements),
      (page.size / 1024).toFixed(0),
      ...stages.map((stage) =>
        times === undefined || times.ms[stage] === 0 ? '–' : times.ms[stage].toFixed(1),
      ),
      times === undefined ? '–' : (times.ms.recognize / times.ms.walk).toFixed(1),
      error ?? `${times?.kind} (${times?.removals} removals, ${times?.articles} articles)`,
    ]),
  );
}

/** The slope of log time over log elements of each stage on one kind of page; NaN where it was timed at fewer than two sizes. */
function growthOf(kind: SizedPage['kind']): Record<keyof StageTimes, number> {
  const measured = rows.flatMap(({ page, times }) =>
    page.kind === kind && times !== undefined && times.elements >= 1_900 ? [times] : [],
  );
  const slopeOf = (stage: keyof StageTimes) => {
    const points = measured
      .filter(({ ms }) => ms[stage] > 0)
      .map(({ elements, ms }) => [Math.log(elements), Math.log(ms[stage])] as const);
    return points.length < 2 ? Number.NaN : slope(points);
  };
  return Object.fromEntries(stages.map((stage) => [stage, slopeOf(stage)])) as Record<
    keyof StageTimes,
    number
  >;
}

function exponentRow(growth: (typeof exponents)[number]): string[] {
  return [
    growth.kind,
    ...stages.map((stage) => (Number.isNaN(growth[stage]) ? '–' : growth[stage].toFixed(2))),
  ];
}

function growthGoals() {
  return exponents.map(({ kind, recognize }) => ({
    text: `recognizing ${kind} pages grows by elements^${recognize.toFixed(2)} (≤ ${MOST_EXPONENT})`,
    met: recognize <= MOST_EXPONENT,
  }));
}

/** Recognize, analyze and clean a spam page of 30 articles: faster than one Readability parse of it. */
function readabilityGoal() {
  const times = rows.at(-1)?.times?.ms;
  const own = times === undefined ? Number.NaN : times.analyze + times.clean;
  return {
    text: `a spam page of 30 articles recognized, cleaned and extracted in ${own.toFixed(1)} ms; one Readability parse ${times?.readability.toFixed(1)} ms`,
    met: times !== undefined && own < times.readability,
  };
}

function slope(points: readonly (readonly [number, number])[]): number {
  const mean = (pick: 0 | 1) => points.reduce((sum, point) => sum + point[pick], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const up = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return up / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}
