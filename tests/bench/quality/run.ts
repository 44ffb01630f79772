import { join } from 'node:path';
import type { Case } from '../corpus';
import { bundle, eachPage } from '../pages';
import { Progress } from '../progress';
import { asksForListing, failedCase, scoreCase, type Score } from './score';

declare const winnowQuality: typeof import('./in-page');

/** What `withoutWords` empties: the words of spam trades that recognition knows. */
const SPAM_WORDS = /recognize[\\/]spam-words\.json$/;

export interface RunOptions {
  /** Pages open at the same time. */
  parallel?: number;
  /** Recognition without its list of words: how far the other evidence carries. */
  withoutWords?: boolean;
}

/** Scores every case in real Chromium; in the order of the cases. */
export async function scoreAll(cases: readonly Case[], options: RunOptions = {}): Promise<Score[]> {
  const { parallel = 3, withoutWords = false } = options;
  const script = await bundle(
    join(import.meta.dirname, 'in-page.ts'),
    'winnowQuality',
    withoutWords ? SPAM_WORDS : undefined,
  );
  const runs = await eachPage(
    cases,
    script,
    (page, truth) =>
      page.evaluate(([url, withListing]) => winnowQuality.observe(url, withListing), [
        truth.url,
        asksForListing(truth),
      ] as const),
    { parallel, progress: new Progress('quality', cases.length) },
  );
  return runs.map(({ value, error }, index) => {
    const truth = cases[index]!;
    return value === undefined ? failedCase(truth, error ?? 'no answer') : scoreCase(truth, value);
  });
}
