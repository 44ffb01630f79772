import { keywordLinesOf } from '../keyword-lines';
import { quote, ramp, type SignalDefinition } from '../signal';

/** The document's title is, or begins or ends with, a string of search terms that the text never speaks of. */
export const keywordTitle: SignalDefinition = {
  name: 'keyword-title',
  evidence: 'structure',
  measure(page) {
    const found = keywordLinesOf(page).find(({ place }) => place === 'title');
    if (found === undefined || found.foreign < 0.7) return null;
    const { line, foreign, text } = found;
    const strength = ramp(line.terms.length * foreign + (line.tight ? 1.5 : 0), 3.6, 6.5);
    return strength === 0 ? null : { strength, params: { terms: line.terms.length, text: quote(text) } };
  },
  detail: ({ terms, text }) =>
    `The title strings ${terms} search terms together that the text never speaks of: “${text}”.`,
};
