import { closestOf } from '../../node';
import { findLeakedSource } from '../../traces/leaked-source';
import type { RemovalKind } from '../find';
import { rawRuns } from '../reading/line-runs';

/** Style sheets, scripts, PHP messages and shortcodes that leaked into the text: only the run goes, the text on both sides stays. */
export const leakedSource: RemovalKind = {
  name: 'leaked-source',
  *find(page) {
    for (const line of page.lines) {
      if (isCodeSample(line.element)) continue;
      for (const run of findLeakedSource(line.text)) {
        yield { reason: 'leaked-source', runs: rawRuns(line, run.start, run.end) };
      }
    }
  },
};

const samples = new WeakMap<Element, boolean>();

/** Code that an author shows on purpose. */
export function isCodeSample(element: Element): boolean {
  const known = samples.get(element) ?? closestOf(element, 'pre,code,kbd,samp,xmp,textarea') !== null;
  samples.set(element, known);
  return known;
}
