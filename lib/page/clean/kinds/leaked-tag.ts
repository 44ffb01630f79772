import { findLeakedMarkup } from '../../traces/leaked-markup';
import { runsOf, type TraceRun } from '../../traces/run';
import type { RemovalKind } from '../find';
import { rawRuns } from '../reading/line-runs';
import { isCodeSample } from './leaked-source';

// A tag of any name with an id struck at random, and the end tags in its row.
const RANDOM_ID = /<([a-z]{1,12}) id=["'][a-z0-9]{4,8}["']>(?:<\/[a-z]{1,12}>)*/g;

/** Tags that show as text: `<b class='flag-5'>` and `</b>` go, what they enclose stays. */
export const leakedTag: RemovalKind = {
  name: 'leaked-tag',
  *find(page) {
    for (const line of page.lines) {
      if (!/[<=]|&lt;/.test(line.text) || isCodeSample(line.element)) continue;
      for (const run of tagsIn(line.text))
        yield { reason: 'leaked-tag', runs: rawRuns(line, run.start, run.end) };
    }
  },
};

function tagsIn(text: string): TraceRun[] {
  const rows = runsOf(RANDOM_ID, text);
  const tags = findLeakedMarkup(text).filter(
    (tag) => !rows.some((row) => tag.start < row.end && tag.end > row.start),
  );
  // Quoted markup in prose about markup stands alone; what leaked comes in pairs or carries attributes.
  const isLeak =
    rows.length > 0 || tags.length >= 2 || /=/.test(text.slice(tags[0]?.start ?? 0, tags[0]?.end ?? 0));
  return isLeak ? [...rows, ...tags.filter((tag) => rows.length > 0 || !isSpokenOf(tag, text))] : [];
}

const BARE = /^<(\/?)([a-z]\w*)>$/i;

/** `a <ul> with three <li>`: a bare tag without its other half in the line is a word of the sentence. */
function isSpokenOf({ start, end }: TraceRun, text: string): boolean {
  const bare = BARE.exec(text.slice(start, end));
  if (bare === null || /^[bh]r$/i.test(bare[2]!)) return false;
  const half = `<${bare[1] === '' ? '/' : ''}${bare[2]!}`;
  return !text.toLowerCase().includes(half.toLowerCase());
}
