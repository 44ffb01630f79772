// npm run calibrate [-- --write] [-- --quick]: fits the recognizer's weights on the corpora and prints cross-validated figures.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scoreOf } from '../../lib/page/recognize/score';
import { signals } from '../../lib/page/recognize/signals';
import { caseFolders, hasCorpus, readCases, truthFolders, type Case } from '../../tests/bench/corpus';
import { bundle, eachPage } from '../../tests/bench/pages';
import { Progress } from '../../tests/bench/progress';
import { fitWeights, type Model } from './fit';
import { fitKind } from './fit-kind';
import { byDomain, byLayout, crossValidate, type Grouping } from './folds';

interface Measured {
  page: Case;
  strengths: Record<string, number>;
  kind: Record<string, number>;
}

const HERE = import.meta.dirname;
const TARGET = join(HERE, '../../lib/page/recognize');
const write = process.argv.includes('--write');
let total = 0;

if (!hasCorpus()) {
  console.error('No corpus: set WINNOW_CORPUS to the folder that holds it.');
  process.exit(1);
}
const measured = await measureAll();
const prior = JSON.parse(readFileSync(join(HERE, 'prior.json'), 'utf8')) as Record<string, number>;

report('by domain', byDomain);
report('by layout', byLayout);
const model = learn(measured.map((_, index) => index));
show(
  'fitted on all',
  measured.map(() => model),
);
showMargins(model);
const kinds = measured.flatMap(({ page, kind }) => {
  const listing = isListing(page);
  return listing === null ? [] : [{ page, listing, measures: kind }];
});
const kindModel = fitKind(kinds);
showKinds('cross-validated by domain', crossValidateKinds());
showKinds(
  'fitted on all',
  kinds.map(() => kindModel),
);
if (write && isComplete()) {
  writeFileSync(join(TARGET, 'weights.json'), `${JSON.stringify(model, null, 2)}\n`);
  writeFileSync(join(TARGET, 'kind-weights.json'), `${JSON.stringify(kindModel, null, 2)}\n`);
}

/** Weights from a part of the corpus would look fitted and be chance. */
function isComplete(): boolean {
  const complete = !process.argv.includes('--quick') && measured.length >= total * 0.98;
  if (!complete) {
    console.error(`Nothing written: ${measured.length} of ${total} pages were measured.`);
    process.exitCode = 1;
  }
  return complete;
}

async function measureAll(): Promise<Measured[]> {
  const all = [...caseFolders(), ...truthFolders()].flatMap((folder) => readCases(folder));
  const pages = process.argv.includes('--quick') ? all.filter((_, index) => index % 10 === 0) : all;
  total = all.length;
  const script = await bundle(join(HERE, 'in-page.ts'), 'calibrate');
  const runs = await eachPage(
    pages,
    script,
    (tab) => tab.evaluate<Omit<Measured, 'page'>>('calibrate.measurePage()'),
    { progress: new Progress('measure', pages.length) },
  );
  for (const { id, error } of runs) if (error !== undefined) console.error(`${id}: ${error}`);
  return runs.flatMap(({ value }, index) => (value === undefined ? [] : [{ ...value, page: pages[index]! }]));
}

function learn(indexes: number[]): Model {
  const pages = indexes.map((index) => measured[index]!);
  return fitWeights(
    pages.map(({ page, strengths }) => ({ spam: page.kind !== 'ordinary', strengths })),
    signals,
    prior,
  );
}

function report(name: string, group: Grouping): void {
  show(
    `cross-validated ${name}`,
    crossValidate(
      measured.map(({ page }) => page),
      group,
      learn,
    ),
  );
}

function show(title: string, models: Model[]): void {
  const scores = measured.map(({ strengths }, index) => score(strengths, models[index]!));
  const of = (corpus: (page: Case) => boolean) =>
    measured.flatMap(({ page }, index) => (corpus(page) ? [scores[index]!] : []));
  const built = of(({ kind, corpus }) => kind !== 'ordinary' && corpus !== 'splices');
  const splices = of(({ corpus }) => corpus === 'splices');
  const honest = of(({ kind }) => kind === 'ordinary');
  console.log(
    `${title}: built ${found(built)}, splices ${found(splices)}, honest taken for spam ${found(honest)}`,
  );
}

function found(values: readonly number[]): string {
  return `${values.filter((value) => value >= 0.5).length}/${values.length}`;
}

function score(strengths: Record<string, number>, { bias, weights }: Model): number {
  const parts = signals.map(({ name, evidence, common }) => ({
    evidence,
    common,
    odds: (strengths[name] ?? 0) * (weights[name] ?? 0),
  }));
  return scoreOf(parts, bias);
}

function showMargins(fitted: Model): void {
  const lines = measured.map(({ page, strengths }) => ({ page, strengths, score: score(strengths, fitted) }));
  const print = (title: string, rows: typeof lines) => {
    console.log(title);
    for (const row of rows)
      console.log(`  ${row.score.toFixed(3)} ${row.page.id} ${JSON.stringify(row.strengths)}`);
  };
  const ordered = lines.toSorted((a, b) => a.score - b.score);
  print('lowest spam', ordered.filter(({ page }) => page.kind !== 'ordinary').slice(0, 10));
  print('highest honest', ordered.filter(({ page }) => page.kind === 'ordinary').slice(-10));
}

/** null where the corpus does not say whether the page is a listing or an article. */
function isListing({ kind, corpus, layout }: Case): boolean | null {
  if (kind !== 'ordinary') return kind === 'listing';
  if (corpus === 'listings' || layout === 'real listing' || layout === 'listing') return true;
  if (corpus === 'articles' || layout === 'real article' || layout === 'article') return false;
  return null;
}

function crossValidateKinds(): Model[] {
  const pages = kinds.map(({ page }) => page);
  return crossValidate(pages, byDomain, (indexes) => fitKind(indexes.map((index) => kinds[index]!)));
}

function showKinds(title: string, models: readonly Model[]): void {
  const wrong = kinds.filter(({ listing, measures }, index) => {
    const { bias, weights } = models[index]!;
    const odds = Object.entries(weights).reduce(
      (sum, [name, weight]) => sum + weight * (measures[name] ?? 0),
      bias,
    );
    return odds > 0 !== listing;
  });
  const spam = wrong.filter(({ page }) => page.kind !== 'ordinary').length;
  const ids = wrong.map(({ page }) => page.id).join(' ');
  console.log(
    `kinds, ${title}: ${wrong.length} of ${kinds.length} taken for the other, ${spam} of them spam: ${ids}`,
  );
}
