/**
 * `npm run bench:listing -- [--corpus DIR …] [--case TEXT] [--quick] [--failures] [--json FILE]`
 * The records of spam listings and of real honest listings, in real Chromium, beside the floor "every heading is a title".
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { corpusRoot, hasCorpus, readCorpora, type Case } from './corpus';
import { scoreListing, totalsOfListings, type ListingScore, type ListingTotals } from './listing/score';
import { bundle, eachPage } from './pages';
import { Progress } from './progress';
import { sampleByGroup } from './sample';
import { decimal, table } from './table';

declare const winnowListing: typeof import('./listing/in-page');

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string', multiple: true, default: ['spam', 'listings'] },
    case: { type: 'string', default: '' },
    quick: { type: 'boolean', default: false },
    failures: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});

const PAGES_PER_CORPUS_WHEN_QUICK = 8;

if (!hasCorpus()) {
  console.log(`No corpus at ${corpusRoot()}: set WINNOW_CORPUS.`);
  process.exit(1);
}

let cases = readCorpora(options.corpus).filter((one) => isListing(one) && one.id.includes(options.case));
if (options.quick) cases = sampleByGroup(cases, (one) => one.corpus, PAGES_PER_CORPUS_WHEN_QUICK, 0);
if (cases.length === 0) throw new Error('No listing matches.');

const script = await bundle(join(import.meta.dirname, 'listing/in-page.ts'), 'winnowListing');
const runs = await eachPage(
  cases,
  script,
  (page, truth) =>
    page.evaluate(([url, isSpam]) => winnowListing.observeListing(url, isSpam), [
      truth.url,
      truth.kind === 'listing',
    ] as const),
  { progress: new Progress('listing', cases.length) },
);

const systems: Record<string, ListingScore[]> = { Winnow: [], 'every heading': [] };
const errors: string[] = [];
runs.forEach(({ value, error }, index) => {
  const truth = cases[index]!;
  if (value === undefined) errors.push(`${truth.id}: ${error}`);
  systems.Winnow!.push(scoreListing(truth, value?.winnow ?? [], value?.ms ?? 0));
  systems['every heading']!.push(scoreListing(truth, value?.headings ?? [], 0));
});

console.log(table(head(), rows()));
if (options.failures)
  console.log(
    systems
      .Winnow!.filter(({ failures }) => failures.length > 0)
      .map(describe)
      .join('\n'),
  );
for (const error of errors) console.log(error);
if (options.json !== undefined)
  writeFileSync(options.json, JSON.stringify({ totals: totals(), systems, errors }, null, 2));
process.exit(errors.length === 0 ? 0 : 1);

/** A spam listing, or an honest page whose records are known. */
function isListing(one: Case): boolean {
  return one.kind === 'listing'
    ? one.articles !== null
    : one.kind === 'ordinary' && (one.articles?.length ?? 0) > 0;
}

function head(): string[] {
  return [
    'pages, system',
    'pages',
    'articles',
    'title P',
    'title R',
    'title F1',
    'lenient F1',
    'summary',
    'address',
    'ms p50 / p95',
  ];
}

function totals(): [string, ListingTotals][] {
  const corpora = [...new Set(cases.map(({ corpus }) => corpus))];
  return corpora.flatMap((corpus) =>
    Object.entries(systems).map(([name, scores]): [string, ListingTotals] => [
      `${corpus}, ${name}`,
      totalsOfListings(scores.filter((score) => score.corpus === corpus)),
    ]),
  );
}

function rows(): string[][] {
  return totals().map(([name, t]) => [
    name,
    String(t.pages),
    String(t.articles),
    ...[t.precision, t.recall, t.titleF1, t.lenientF1, t.summary, t.address].map(decimal),
    t.msP50 === 0 ? '–' : `${t.msP50.toFixed(0)} / ${t.msP95.toFixed(0)}`,
  ]);
}

function describe({ corpus, id, layout, failures }: ListingScore): string {
  return [`\n## ${corpus}/${id} (${layout})`, ...failures.map((failure) => `  ${failure}`)].join('\n');
}
