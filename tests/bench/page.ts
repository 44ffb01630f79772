/**
 * `npm run bench:page -- [--corpus DIR …] [--pages N] [--rounds N] [--quick] [--json FILE]`
 * What an ordinary page feels: the same pages without an extension, with an empty one, with one that reads every text node
 * once (the yardstick) and with the built Winnow, in turn, each in its own Chromium.
 */
import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from '../../scripts/browsers/chromium.mjs';
import { builtExtension } from './built';
import { corpusRoot, hasCorpus, readCorpora, type Case } from './corpus';
import { writeComparisonExtensions } from './page/extensions';
import { CaseServer } from './page/server';
import { describeVisits, goalsOf, type Rows } from './page/report';
import { Visitor } from './page/visit';
import { Progress } from './progress';
import { sampleByGroup } from './sample';

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string', multiple: true, default: ['ordinary', 'ordinary-cjk'] },
    pages: { type: 'string' },
    rounds: { type: 'string' },
    quick: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});

if (!hasCorpus() && !options.corpus.every((folder) => existsSync(folder))) {
  console.log(`No corpus at ${corpusRoot()}: set WINNOW_CORPUS or pass --corpus DIR.`);
  process.exit(1);
}

const wantedPages = Number(options.pages ?? (options.quick ? 8 : 40));
const rounds = Number(options.rounds ?? (options.quick ? 2 : 3));
const all = readCorpora(options.corpus);
const cases = sampleByGroup(all, (one) => one.corpus, Math.ceil(wantedPages / options.corpus.length));

const rows = await visitInTurn(cases);
console.log(describeVisits(rows, cases.length, rounds));
const goals = goalsOf(rows);
for (const { text, met } of goals) console.log(`${met ? 'met   ' : 'MISSED'} ${text}`);
if (options.json !== undefined)
  writeFileSync(options.json, JSON.stringify({ goals, rows: withoutHtml(rows) }, null, 2));
process.exit(goals.every((goal) => goal.met) ? 0 : 1);

/** Every page in every browser, browser by browser, round by round. */
async function visitInTurn(pages: readonly Case[]): Promise<Rows> {
  const server = new CaseServer(pages);
  await server.listen();
  const comparison = writeComparisonExtensions();
  const kinds = {
    none: undefined,
    empty: comparison.empty,
    yardstick: comparison.yardstick,
    winnow: join(comparison.folder, 'winnow'),
  };
  // A copy: a build that goes on meanwhile changes nothing.
  cpSync(builtExtension(), kinds.winnow, { recursive: true });
  const browsers = [];
  for (const [name, extension] of Object.entries(kinds)) {
    const launched = await launchChromium(extension === undefined ? {} : { extension });
    browsers.push({ name: name as keyof Rows, launched, visitor: await Visitor.in(launched.context) });
  }
  const progress = new Progress('page cost', pages.length * rounds);
  const found: Rows = { none: [], empty: [], yardstick: [], winnow: [] };
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const page of pages) {
        for (const { name, visitor } of browsers) {
          const visit = await visitor.visit(server.addressOf(page));
          found[name].push({ ...visit, page: page.id, round });
        }
        progress.step(page.id);
      }
    }
  } finally {
    progress.end();
    await Promise.all(browsers.map(({ launched }) => launched.close()));
    server.close();
    rmSync(comparison.folder, { recursive: true, force: true });
  }
  return found;
}

function withoutHtml(found: Rows) {
  const figures = Object.entries(found).map(([name, visits]) => [
    name,
    visits.map(({ page, round, cost, taskMs, heapBytes, requests }) => ({
      page,
      round,
      cost,
      taskMs,
      heapBytes,
      requests,
    })),
  ]);
  return Object.fromEntries(figures) as Record<string, unknown>;
}
