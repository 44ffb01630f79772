import { gluedWords } from '../glued-words';
import { quote, ramp, type SignalDefinition } from '../signal';

/** Tag words glued to the end of paragraphs. */
export const gluedTags: SignalDefinition = {
  name: 'glued-tags',
  evidence: 'damage',
  measure(page) {
    const { words, paragraphs } = gluedWords(page);
    if (words.length < 3 || words.length < paragraphs * 0.25) return null;
    const text = quote([...new Set(words)].join(', '));
    return { strength: ramp(words.length, 2, 5), params: { times: words.length, text } };
  },
  detail: ({ times, text }) => `Words are glued to the end of ${times} paragraphs: ${text}.`,
};
