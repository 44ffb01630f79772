import { decimal, percent, table } from '../table';
import type { Score } from './score';
import { totalsBy, totalsOf, type Totals } from './totals';

const COLUMNS: [string, (totals: Totals) => string][] = [
  ['pages', (t) => String(t.pages)],
  ['all right', (t) => percent(t.allRight)],
  ['recognized', (t) => percent(t.recognized)],
  ['right kind', (t) => percent(t.rightKind)],
  ['glance sends spam / honest', (t) => `${percent(t.looked)} / ${percent(t.lookedInVain)}`],
  ['false pos.', (t) => String(t.falsePositives)],
  ['untouched', (t) => percent(t.untouched)],
  ['remove gone', (t) => percent(t.removeGone)],
  ['keep visible', (t) => percent(t.keepVisible)],
  ['title P', (t) => decimal(t.titlePrecision)],
  ['title R', (t) => decimal(t.titleRecall)],
  ['title F1', (t) => decimal(t.titleF1)],
  ['summary F1', (t) => decimal(t.summaryF1)],
  ['address', (t) => decimal(t.address)],
  ['restored', (t) => percent(t.restored)],
  ['recognize ms p50 / p95', (t) => `${t.recognizeMsP50.toFixed(1)} / ${t.recognizeMsP95.toFixed(1)}`],
  ['clean ms p50 / p95', (t) => `${t.cleanMsP50.toFixed(0)} / ${t.cleanMsP95.toFixed(0)}`],
];

const GROUPS: [string, (score: Score) => string][] = [
  ['corpus', (score) => score.corpus],
  ['kind', (score) => score.trueKind],
  ['language', (score) => score.lang.toLowerCase()],
  ['layout', (score) => score.layout.replace(/:.*/, '')],
];

/** The tables of a run: overall, spam and honest apart, then by each property. */
export function describeScores(scores: readonly Score[]): string {
  const overall: [string, Totals][] = [
    ['every page', totalsOf(scores)],
    ['spam pages', totalsOf(scores.filter((score) => score.isSpam))],
    ['honest pages', totalsOf(scores.filter((score) => !score.isSpam))],
  ];
  const rest = GROUPS.map(([name, keyOf]) => groupTable(name, totalsBy(scores, keyOf)));
  return [groupTable('overall', overall), ...rest].join('\n\n');
}

/** The same figures as data. */
export function scoresAsData(scores: readonly Score[]) {
  const groups = GROUPS.map(([name, keyOf]) => [name, Object.fromEntries(totalsBy(scores, keyOf))] as const);
  return {
    overall: totalsOf(scores),
    spam: totalsOf(scores.filter((score) => score.isSpam)),
    honest: totalsOf(scores.filter((score) => !score.isSpam)),
    ...Object.fromEntries(groups),
    pages: scores,
  };
}

/** What fell short, page by page, with the text in question. */
export function describeFailures(scores: readonly Score[]): string {
  const failures = scores.filter(
    (score) => !score.allRight || !score.sameVerdict || (score.isSpam && !score.looked),
  );
  return [`${failures.length} of ${scores.length} pages fell short`, ...failures.map(describeFailure)].join(
    '\n',
  );
}

function groupTable(name: string, groups: readonly [string, Totals][]): string {
  return table(
    [name, ...COLUMNS.map(([title]) => title)],
    groups.map(([key, totals]) => [shorten(key, 44), ...COLUMNS.map(([, show]) => show(totals))]),
  );
}

function describeFailure(score: Score): string {
  const lines = [`\n## ${score.corpus}/${score.id} (${score.layout}, ${score.lang})`];
  if (score.error !== undefined) return [...lines, `  failed: ${score.error}`].join('\n');
  if (!score.rightKind || !score.sameVerdict) {
    lines.push(
      `  called ${score.kind} (${score.score.toFixed(2)}), is ${score.trueKind}; signals: ${score.signals.join(', ') || 'none'}`,
    );
  }
  if (!score.sameVerdict) lines.push('  analyzePage gives another verdict than recognizePage');
  if (score.isSpam && score.recognized && !score.looked)
    lines.push('  a glance passes it by: in a browser nothing cleans it');
  if (!score.untouched) lines.push(`  touched: ${score.touched.join(', ')}`);
  if (!score.restored) lines.push(`  not restored: ${score.notRestored.join(', ')}`);
  const list = (label: string, texts: readonly string[]) => {
    for (const text of texts) lines.push(`  ${label}: ${shorten(text, 200)}`);
  };
  list('still visible', score.remove.left);
  list('lost', score.keep.lost);
  list('title missing', score.titles?.missing ?? []);
  list('title too much', score.titles?.extra ?? []);
  return lines.join('\n');
}

function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
