import { keywordLinesOf } from '../keyword-lines';
import { quote, ramp, type SignalDefinition } from '../signal';

/** A heading or one of the first lines is a string of search terms that the text never speaks of. */
export const keywordHeading: SignalDefinition = {
  name: 'keyword-heading',
  evidence: 'structure',
  measure(page) {
    let best = null;
    for (const judged of keywordLinesOf(page)) {
      const { place, foreign, line, text } = judged;
      if ((place !== 'heading' && place !== 'top') || foreign < 0.7) continue;
      if (!line.tight && line.separator === ',') continue;
      const strength = ramp(line.terms.length * foreign + (line.tight ? 1 : 0), 4, 6.5);
      if (strength > (best?.strength ?? 0))
        best = { strength, params: { terms: line.terms.length, text: quote(text) } };
    }
    return best;
  },
  detail: ({ terms, text }) =>
    `A heading strings ${terms} search terms together that the text never speaks of: “${text}”.`,
};
