import { findLeakedSource, type LeakedSource } from '../../traces/leaked-source';
import { BESIDE_CODE, tellingSource } from '../code-page';
import { proseRuns } from '../prose-runs';
import { quote, ramp, type SignalDefinition } from '../signal';

/** Style rules, script, PHP messages or shortcodes in the middle of prose. Less telling on a page that shows code anyway, or excerpts of pages. */
export const leakedSource: SignalDefinition = {
  name: 'leaked-source',
  evidence: 'damage',
  measure(page) {
    const found = proseRuns(page, SUSPECT, findLeakedSource);
    if (found.length === 0) return null;
    const sum = found.reduce((total, { run }) => total + WORTH[run.language], 0);
    const onPurpose = found.some(({ text }) => /^\[\/?(?:source)?code|^\[\/?highlight/.test(text));
    const strength = ramp(sum, 0, 2) * Math.min(tellingSource(page), onPurpose ? BESIDE_CODE : 1);
    return { strength, params: { times: found.length, text: quote(found[0]!.text) } };
  },
  detail: ({ times, text }) => `Source code shows as text ${times} times: “${text}”.`,
};

/** Messages of a server and trackers are never written on purpose; style rules may be. */
const WORTH: Record<LeakedSource['language'], number> = {
  error: 1.2,
  script: 1.2,
  css: 0.7,
  shortcode: 0.8,
  template: 0.6,
};

const SUSPECT =
  /\{|on line \d|\.(?:php|inc):\d|Traceback \(|SQL|database error|Uncaught |error '|\[\/?[a-z_]+[\s\]=]|\[[[!][-+*$~]|=\s?[\w.]+\s?\|\||<[?%]|%%|[\w$]\(["'\w].{0,200}?\);|@(?:import|charset|include|extends) ?[("'u]/;
