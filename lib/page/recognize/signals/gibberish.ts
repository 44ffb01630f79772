import { findGibberish } from '../../traces/gibberish';
import { proseRuns } from '../prose-runs';
import { quote, type SignalDefinition } from '../signal';

/** A line that is one word of letters struck at random. */
export const gibberish: SignalDefinition = {
  name: 'gibberish',
  evidence: 'words',
  measure(page) {
    const found = proseRuns(page, /\n[ \t]{0,20}[A-Za-z]{12,40}[ \t]{0,20}(?=\n)/, findGibberish);
    return found.length === 0 ? null : { strength: 1, params: { text: quote(found[0]!.text) } };
  },
  detail: ({ text }) => `A line is no word of any language: “${text}”.`,
};
