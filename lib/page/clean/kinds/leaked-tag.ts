import { findLeakedMarkup } from '../../traces/leaked-markup';
import { apart, runsOf, type TraceRun } from '../../traces/run';
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
  const found = apart([...rows, ...findLeakedMarkup(text)]);
  if (rows.length > 0) return found;
  // Quoted markup in prose about markup stands alone; what leaked comes in pairs or carries attributes.
  const isLeak = found.length >= 2 || /=/.test(text.slice(found[0]?.start ?? 0, found[0]?.end ?? 0));
  return isLeak ? withoutSpokenOf(found, text) : [];
}

const BARE = /^<(\/?)([a-z]\w*)>$/i;

/** `a <ul> with three <li>`: a bare tag without its other half in the line is a word of the sentence; a break has none. */
function withoutSpokenOf(tags: readonly TraceRun[], text: string): TraceRun[] {
  const names = tags.map(({ start, end }) =>
    /^<\/?[a-z]\w*/i.exec(text.slice(start, end))?.[0].toLowerCase(),
  );
  const halves = new Set(names);
  return tags.filter(({ start, end }) => {
    const [, closing, name = ''] = BARE.exec(text.slice(start, end)) ?? [];
    if (closing === undefined || /^[bh]r$/i.test(name)) return true;
    return halves.has(`<${closing === '' ? '/' : ''}${name.toLowerCase()}`);
  });
}
