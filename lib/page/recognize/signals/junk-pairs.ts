import { measureJunkPairs } from '../../traces/junk-pair';
import { ramp, type SignalDefinition } from '../signal';
import { pageScript } from '../page-script';

const MAX_CHARACTERS = 60_000;

/** Two ideographs that come nowhere else in front of many commas and full stops. */
export const junkPairs: SignalDefinition = {
  name: 'junk-pairs',
  evidence: 'words',
  measure(page) {
    if (pageScript(page).script !== 'han') return null;
    const { clauses, pairs, chance } = measureJunkPairs(page.text.slice(0, MAX_CHARACTERS));
    const strength = clauses < 10 ? 0 : ramp((pairs.length - chance) / clauses, 0.22, 0.5);
    return strength === 0 ? null : { strength, params: { pairs: pairs.length, clauses } };
  },
  detail: ({ pairs, clauses }) =>
    `${pairs} of ${clauses} clauses end in a pair of characters that is no word of the text.`,
};
