/**
 * `npm run bench:glance -- [--corpus DIR …] [--quick] [--json FILE]`
 * The glance on every page of the corpora against the full recognizer: it may drop no page that the recognizer calls spam or
 * nearly spam, and may ask for a full look at few of the others.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LISTED_SCORE } from '../../lib/page/recognize';
import { corpusRoot, hasCorpus, readCases, readCorpora, truthFolders } from './corpus';
import { bundle, eachPage } from './pages';
import { Progress } from './progress';
import { sampleByGroup } from './sample';
import { percent, table } from './table';

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string', multiple: true, default: [] },
    quick: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});

/** At most this share of ordinary pages may cost a full look. */
const MOST_LOOKED_AT = 0.03;
const QUICK_PER_CORPUS = 12;
/** Of fewer ordinary pages a share of three per cent is chance: it is printed, not judged. */
const FEWEST_JUDGED = 300;

if (options.corpus.length === 0 && !hasCorpus()) {
  console.log(`No corpus at ${corpusRoot()}: set WINNOW_CORPUS or pass --corpus DIR.`);
  process.exit(1);
}

const all = [
  ...readCorpora(options.corpus),
  ...(options.corpus.length === 0 ? truthFolders().flatMap(readCases) : []),
];
const cases = options.quick ? sampleByGroup(all, (one) => one.corpus, QUICK_PER_CORPUS) : all;
const script = await bundle(join(import.meta.dirname, 'glance/in-page.ts'), 'glanced');
const runs = await eachPage(
  cases,
  script,
  (tab) => tab.evaluate<{ score: number; look: boolean }>('glanced.glance()'),
  { parallel: 2, progress: new Progress('glance', cases.length) },
);

const read = runs.flatMap(({ id, value }, index) =>
  value === undefined ? [] : [{ id, corpus: cases[index]!.corpus, ...value }],
);
const failed = runs.filter(({ error }) => error !== undefined);
const dropped = read.filter(({ score, look }) => score >= LISTED_SCORE && !look);
const ordinary = read.filter(({ score }) => score < LISTED_SCORE);
const share = ordinary.filter(({ look }) => look).length / Math.max(1, ordinary.length);

const rows = [...new Set(read.map(({ corpus }) => corpus))].map((corpus) => {
  const own = read.filter((page) => page.corpus === corpus);
  const honest = own.filter(({ score }) => score < LISTED_SCORE);
  return [
    corpus,
    String(own.length - honest.length),
    String(dropped.filter((page) => page.corpus === corpus).length),
    String(honest.length),
    String(honest.filter(({ look }) => look).length),
  ];
});
console.log(table(['corpus', 'spam or nearly', 'dropped', 'ordinary', 'looked at'], rows));
for (const { id, score } of dropped) console.log(`DROPPED ${id} (score ${score.toFixed(2)})`);
for (const { id, error } of failed) console.log(`FAILED ${id}: ${error}`);
const isFew = share <= MOST_LOOKED_AT;
const isJudged = ordinary.length >= FEWEST_JUDGED;
const met = [dropped.length === 0, isFew || !isJudged, failed.length === 0];
console.log(`${met[0] ? 'met   ' : 'MISSED'} no spam page dropped: ${dropped.length}`);
console.log(
  `${isFew ? 'met   ' : isJudged ? 'MISSED' : 'noted '} at most 3 % of ordinary pages looked at: ${percent(share)}`,
);
if (options.json !== undefined)
  writeFileSync(options.json, JSON.stringify({ share, dropped, read }, null, 2));
process.exit(met.every(Boolean) ? 0 : 1);
