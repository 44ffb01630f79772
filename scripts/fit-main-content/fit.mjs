// node scripts/fit-main-content/fit.mjs DUMP [--out FILE] [--trees N] [--leaves N] [--rate R]: 5-fold cross-validation by site, then the final fit.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { articleF1, mean, scoreArticle, scoreWords } from '../../tests/bench/article/score.mjs';
import { FOLDS, foldOf, writeFoldForests } from '../../tests/bench/article/folds.mjs';
import { fitForest, predict } from './boost.mjs';
import { labelBlocks } from './label.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    trees: { type: 'string', default: '120' },
    leaves: { type: 'string', default: '16' },
    rate: { type: 'string', default: '0.1' },
    'min-weight': { type: 'string', default: '8' },
    'article-weight': { type: 'string', default: '3' },
    predictions: { type: 'string' },
    'no-folds': { type: 'boolean' },
    only: { type: 'string' }, // fit without this fold, write it to --out and stop: for fitting folds side by side
    fitted: { type: 'string' }, // comma-separated files of the five, fitted before
  },
});
const pages = readFileSync(positionals[0], 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const names = pages.find((page) => page.names.length > 0).names;
for (const page of pages) {
  page.labels = labelBlocks(page.texts, page.truth);
  page.fold = foldOf(page.url);
  const sizes = page.units.map((units) => (units + 0.5) ** 0.75);
  const sum = sizes.reduce((a, b) => a + b, 0);
  const share = page.set === 'articles' ? Number(options['article-weight']) : 1;
  page.weights = sizes.map((size) => (size * 100 * share) / sum);
}

function train(chosen) {
  const usable = chosen.filter((page) => page.truth !== '');
  const settings = {
    trees: Number(options.trees),
    leaves: Number(options.leaves),
    rate: Number(options.rate),
  };
  return fitForest(
    usable.flatMap((page) => page.rows),
    usable.flatMap((page) => page.labels),
    usable.flatMap((page) => page.weights),
    names,
    settings,
  );
}

/** Keeps the most likely blocks, as many as give the highest expected F1. As `chooseBlocks` in lib/page/extract/article. */
export function choose(probabilities, units) {
  const order = probabilities.map((_, i) => i).toSorted((a, b) => probabilities[b] - probabilities[a]);
  let all = 0;
  for (const i of order) all += probabilities[i] * units[i];
  let [right, size, best, threshold] = [0, 0, -1, 0.5];
  for (const i of order) {
    right += probabilities[i] * units[i];
    size += units[i];
    const f1 = (2 * right) / (size + all);
    if (f1 > best) [best, threshold] = [f1, probabilities[i]];
  }
  return threshold;
}

const variants = {
  'threshold 0.5': () => 0.5,
  'expected F1': (p, u) => choose(p, u),
  mixed: (p, u) => (choose(p, u) + 0.5) / 2,
  oracle: null,
  kept: null,
};

function textFor(page, variant) {
  const kept = names.indexOf('kept');
  const threshold = variants[variant]?.(page.probabilities, page.units) ?? 0.5;
  const source =
    variant === 'oracle'
      ? page.labels
      : variant === 'kept'
        ? page.rows.map((row) => row[kept])
        : page.probabilities;
  return page.texts.filter((_, i) => source[i] >= threshold).join('\n\n');
}

if (options.only !== undefined) {
  writeFileSync(
    options.out,
    `${JSON.stringify(train(pages.filter((page) => page.fold !== Number(options.only))))}\n`,
  );
  process.exit(0);
}
const ready = options.fitted?.split(',').map((file) => JSON.parse(readFileSync(file, 'utf8')));

if (!options['no-folds']) {
  const forests = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const forest = ready?.[fold] ?? train(pages.filter((page) => page.fold !== fold));
    for (const page of pages) {
      if (page.fold === fold) page.probabilities = page.rows.map((row) => predict(forest, row));
    }
    forests.push(forest);
    console.error(`fold ${fold} fitted`);
  }
  const table = Object.keys(variants).map((variant) => {
    const row = { variant };
    const articles = pages
      .filter((p) => p.set === 'articles')
      .map((p) => scoreArticle(textFor(p, variant), p.truth));
    row.articles = articleF1(articles).toFixed(3);
    row.P = mean(articles.map((s) => s.precision)).toFixed(3);
    row.R = mean(articles.map((s) => s.recall)).toFixed(3);
    const scored = pages
      .filter((p) => p.set === 'wcxb')
      .map((p) => ({ type: p.type, f1: scoreWords(textFor(p, variant), p.truth).f1 }));
    row.wcxb = mean(scored.map((s) => s.f1)).toFixed(3);
    for (const type of new Set(scored.map((s) => s.type))) {
      row[type] = mean(scored.filter((s) => s.type === type).map((s) => s.f1)).toFixed(3);
    }
    return row;
  });
  console.table(table);
  if (options.out) writeFoldForests(forests);
  if (options.predictions) {
    writeFileSync(
      options.predictions,
      pages
        .map(({ id, set, type, texts, units, labels, probabilities }) =>
          JSON.stringify({ id, set, type, texts, units, labels, probabilities }),
        )
        .join('\n'),
    );
  }
}
if (options.out) {
  const forest = train(pages);
  // Where children lie follows from the nodes' order.
  const source = JSON.stringify(forest, (key, value) => (key === 'left' ? undefined : value));
  writeFileSync(options.out, `${source}\n`);
}
