/**
 * `npm run bench:quality -- [--corpus DIR …] [--case TEXT] [--quick] [--failures] [--peers] [--without-words] [--json FILE]`
 * Recognition, cleaning, extraction and restoring in real Chromium, scored as the corpus format defines it.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { corpusRoot, hasCorpus, readCases, readCorpora, truthFolders } from './corpus';
import { peerTable } from './quality/peers';
import { describeFailures, describeScores, scoresAsData } from './quality/report';
import { scoreAll } from './quality/run';
import { sampleByGroup } from './sample';

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string', multiple: true, default: [] },
    case: { type: 'string' },
    /** The two article corpora too: honest pages all. */
    honest: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    seed: { type: 'string', default: '0' },
    failures: { type: 'boolean', default: false },
    /** Recognition with `spam-words.json` emptied. */
    'without-words': { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
    parallel: { type: 'string', default: '3' },
    json: { type: 'string' },
  },
});

if (options.corpus.length === 0 && !hasCorpus()) {
  console.log(`No corpus at ${corpusRoot()}: set WINNOW_CORPUS or pass --corpus DIR.`);
  process.exit(1);
}

const PAGES_PER_GROUP_WHEN_QUICK = 12;
const started = Date.now();
let cases = readCorpora(options.corpus);
if (options.honest) cases.push(...truthFolders().flatMap(readCases));
const wanted = options.case;
if (wanted !== undefined) cases = cases.filter((one) => one.id.includes(wanted));
if (options.quick) {
  cases = sampleByGroup(
    cases,
    (one) => `${one.corpus} ${one.kind}`,
    PAGES_PER_GROUP_WHEN_QUICK,
    Number(options.seed),
  );
}
if (cases.length === 0) throw new Error('No case matches.');

const scores = await scoreAll(cases, {
  parallel: Number(options.parallel),
  withoutWords: options['without-words'],
});
console.log(describeScores(scores));
if (options.failures) console.log(`\n${describeFailures(scores)}`);
if (options.peers) console.log(`\n${await peerTable(cases, scores)}`);
if (options.json !== undefined) writeFileSync(options.json, JSON.stringify(scoresAsData(scores), null, 2));
console.log(`\n${scores.length} pages in ${((Date.now() - started) / 1000).toFixed(0)} s`);
process.exit(scores.every((score) => score.error === undefined) ? 0 : 1);
