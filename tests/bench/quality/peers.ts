import { join } from 'node:path';
import type { Case } from '../corpus';
import { bundle, eachPage } from '../pages';
import { Progress } from '../progress';
import { decimal, percent, table } from '../table';
import { f1, holds, matchTitles, visibleTextOf } from './measures';
import type { PeerObservation } from './peers-in-page';
import type { Score } from './score';
import { percentile, totalsOf } from './totals';

declare const winnowPeers: typeof import('./peers-in-page');

/** The same spam pages as a reader view shows them, beside what Winnow leaves on the page. */
export async function peerTable(cases: readonly Case[], scores: readonly Score[]): Promise<string> {
  const spam = cases.filter((one) => one.kind !== 'ordinary');
  const script = await bundle(join(import.meta.dirname, 'peers-in-page.ts'), 'winnowPeers');
  const runs = await eachPage(spam, script, (page) => page.evaluate(() => winnowPeers.readByPeers()), {
    progress: new Progress('peers', spam.length),
  });
  const seen = runs.flatMap(({ value }, index) =>
    value === undefined ? [] : [{ truth: spam[index]!, value }],
  );
  const names = seen[0]?.value.views.map((view) => view.name) ?? [];
  const own = totalsOf(scores.filter((score) => score.isSpam));
  return table(
    ['on spam pages', 'pages', 'remove gone', 'keep visible', 'title P', 'title R', 'ms p50'],
    [
      ...names.map((name) => rowOf(name, seen)),
      [
        'winnow',
        String(own.spam),
        percent(own.removeGone),
        percent(own.keepVisible),
        decimal(own.titlePrecision),
        decimal(own.titleRecall),
        own.cleanMsP50.toFixed(0),
      ],
    ],
  );
}

function rowOf(name: string, seen: readonly { truth: Case; value: PeerObservation }[]): string[] {
  const sums = { gone: 0, remove: 0, kept: 0, keep: 0 };
  const titles = { right: 0, found: 0, wanted: 0 };
  const ms: number[] = [];
  for (const { truth, value } of seen) {
    const view = value.views.find((one) => one.name === name);
    if (view === undefined) continue;
    const before = visibleTextOf(value.visibleBefore);
    const after = visibleTextOf(view.text);
    const remove = truth.remove.filter((text) => holds(before, text));
    const keep = truth.keep.filter((text) => holds(before, text));
    sums.remove += remove.length;
    sums.keep += keep.length;
    sums.gone += remove.filter((text) => !holds(after, text)).length;
    sums.kept += keep.filter((text) => holds(after, text)).length;
    ms.push(view.ms);
    if (truth.articles === null) continue;
    const { counts } = matchTitles(
      truth.articles.map((article) => article.title),
      view.title === '' ? [] : [view.title],
    );
    titles.right += counts.right;
    titles.found += counts.found;
    titles.wanted += counts.wanted;
  }
  const { precision, recall } = f1(titles);
  return [
    name,
    String(seen.length),
    percent(sums.gone / sums.remove),
    percent(sums.kept / sums.keep),
    decimal(precision),
    decimal(recall),
    percentile(ms, 0.5).toFixed(0),
  ];
}
