import { findHomoglyphs, findInvisible } from '../../traces/disguise';
import { proseRuns } from '../prose-runs';
import { quote, ramp, type SignalDefinition } from '../signal';

/** Words that hide from filters: letters of two alphabets in one, direction overrides, invisible characters inside. */
export const disguisedWords: SignalDefinition = {
  name: 'disguised-words',
  evidence: 'damage',
  measure(page) {
    const mixed = proseRuns(page, /[A-Za-z][а-яіјѕԁ][A-Za-z]|[а-я]{2}[a-z][а-я]/, findHomoglyphs);
    const turned = proseRuns(page, /[\u202d\u202e]/, findInvisible);
    const found = [...mixed, ...turned];
    if (found.length < 2) return null;
    return {
      strength: ramp(found.length, 1, 5),
      params: { times: found.length, text: quote(found[0]!.text) },
    };
  },
  detail: ({ times, text }) => `Words are disguised ${times} times: “${text}”.`,
};
