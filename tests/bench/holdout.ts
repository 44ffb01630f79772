/**
 * `npm run bench:holdout -- [--pages N] [--seed N] [--out DIR] [--failures] [--json FILE]`
 * Honest pages of the corpus with spam put into them whose words, wordings and ways of hiding the product has not seen,
 * scored like every other corpus. It measures how far recognition and cleaning rest on what they were fitted to.
 */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { caseFolders, corpusRoot, hasCorpus, readCases, truthFolders, type Case } from './corpus';
import { planFor, type Plan } from './holdout/plan';
import { bundle, eachPage } from './pages';
import { Progress } from './progress';
import { describeFailures, describeScores, scoresAsData } from './quality/report';
import { scoreAll } from './quality/run';
import { sampleByGroup } from './sample';

declare const winnowHoldout: typeof import('./holdout/in-page');

const { values: options } = parseArgs({
  options: {
    pages: { type: 'string', default: '120' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
    case: { type: 'string' },
    failures: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});

if (!hasCorpus()) {
  console.log(`No corpus at ${corpusRoot()}: set WINNOW_CORPUS.`);
  process.exit(1);
}

interface Host {
  page: Case;
  kind: Plan['kind'];
}

const folder = options.out ?? mkdtempSync(join(tmpdir(), 'winnow-holdout-'));
const wanted = options.case;
const hosts = chooseHosts(Number(options.pages), Number(options.seed)).filter(
  ({ page }) => wanted === undefined || page.id.includes(wanted),
);
await writeCases(hosts);
const scores = await scoreAll(readCases(folder));
console.log(describeScores(scores));
if (options.failures) console.log(`\n${describeFailures(scores)}`);
if (options.json !== undefined) writeFileSync(options.json, JSON.stringify(scoresAsData(scores), null, 2));
console.log(`\nThe pages with their truth: ${folder}`);
process.exit(scores.every((score) => score.error === undefined) ? 0 : 1);

/** Pages whose kind the corpus knows, half of them listings. */
function chooseHosts(count: number, seed: number): Host[] {
  const all = [...caseFolders(), ...truthFolders()].flatMap(readCases).flatMap((page): Host[] => {
    const kind = kindOf(page);
    return kind === null ? [] : [{ page, kind }];
  });
  const groups = all.map((host) => ({ ...host, id: host.page.id }));
  return sampleByGroup(groups, ({ kind }) => kind, Math.ceil(count / 2), seed);
}

/** null where the corpus does not say whether the page is a listing of article records or an article. */
function kindOf({ kind, corpus, layout }: Case): Plan['kind'] | null {
  if (kind !== 'ordinary') return null;
  if (corpus === 'listings' || layout === 'real listing') return 'listing';
  if (corpus === 'articles' || layout === 'real article' || (corpus === 'wcxb' && layout === 'article'))
    return 'article';
  return null;
}

async function writeCases(chosen: readonly Host[]): Promise<void> {
  const script = await bundle(join(import.meta.dirname, 'holdout/in-page.ts'), 'winnowHoldout');
  const plans = chosen.map(({ page, kind }) => planFor(page, kind, Number(options.seed)));
  const runs = await eachPage(
    chosen.map(({ page }, index) => ({ id: page.id, url: page.url, html: page.html, plan: plans[index]! })),
    script,
    (tab, { plan }) => tab.evaluate((given) => winnowHoldout.injectSpam(given), plan),
    { progress: new Progress('inject', chosen.length) },
  );
  mkdirSync(join(folder, 'html'), { recursive: true });
  const lines = runs.flatMap(({ id, value, error }, index) => {
    if (value === undefined || value.done.length < 2) {
      if (error !== undefined) console.error(`${id}: ${error}`);
      return [];
    }
    const { page, kind } = chosen[index]!;
    const file = `html/${id}.html`;
    writeFileSync(join(folder, file), value.html);
    const { keep, remove, done } = value;
    const { separator, place, hiding } = plans[index]!;
    const how = `${done.includes('keyword-line') ? ` [${place} ${separator}]` : ''}${done.includes('hidden-farm') ? ` [${hiding}]` : ''}`;
    const entry = {
      id,
      file,
      url: page.url,
      kind,
      articles: null,
      keep,
      remove,
      layout: 'holdout',
      lang: page.lang,
      origin: page.origin,
    };
    return [JSON.stringify({ ...entry, layout: `${done.join(' + ')}${how}` })];
  });
  writeFileSync(join(folder, 'cases.jsonl'), `${lines.join('\n')}\n`);
}
