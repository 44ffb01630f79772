import { findReplacedTerm } from '../../traces/replaced-term';
import { pageScript } from '../page-script';
import { quote, ramp, type SignalDefinition } from '../signal';

const MAX_CHARACTERS = 100_000;

/** A term put in place of another everywhere: the particle behind it still fits the word that stood there. */
export const replacedTerm: SignalDefinition = {
  name: 'replaced-term',
  evidence: 'damage',
  measure(page) {
    if (pageScript(page).script !== 'hangul') return null;
    const found = findReplacedTerm(page.text.slice(0, MAX_CHARACTERS));
    if (found === null) return null;
    const { term, times, uses } = found;
    return { strength: ramp(times * uses, 0, 5), params: { times, text: quote(term) } };
  },
  detail: ({ times, text }) =>
    `“${text}” was put in place of other words: ${times} times the particle behind it does not fit.`,
};
