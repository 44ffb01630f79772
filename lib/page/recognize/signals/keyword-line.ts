import { keywordLinesOf } from '../keyword-lines';
import { quote, ramp, type SignalDefinition } from '../signal';

/** Tight strings of search terms that the text never speaks of, in the page's body. */
export const keywordLine: SignalDefinition = {
  name: 'keyword-line',
  evidence: 'structure',
  measure(page) {
    const found = keywordLinesOf(page).filter(
      ({ line, foreign, place }) =>
        place === 'body' &&
        line.tight &&
        foreign >= 0.8 &&
        line.terms.length >= 5 &&
        !/[/·，、]/.test(line.separator),
    );
    if (found.length === 0) return null;
    return {
      strength: ramp(found.length, 0, 2),
      params: { lines: found.length, text: quote(found[0]!.text) },
    };
  },
  detail: ({ lines, text }) =>
    `${lines} lines string search terms together that the text never speaks of: “${text}”.`,
};
