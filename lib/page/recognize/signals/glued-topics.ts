import { gluedWords } from '../glued-words';
import { isSpokenOf, proseOf } from '../keyword-lines';
import { quote, ramp, type SignalDefinition } from '../signal';

/** The words glued to paragraphs name things that the text never speaks of. */
export const gluedTopics: SignalDefinition = {
  name: 'glued-topics',
  evidence: 'words',
  measure(page) {
    const { words, paragraphs } = gluedWords(page);
    if (words.length < 3 || words.length < paragraphs * 0.25) return null;
    const prose = proseOf(page).replace(/[\w㐀-鿿]{1,20}(?=\n)/g, '');
    const strange = [...new Set(words)].filter((word) => !isSpokenOf(word, prose));
    if (strange.length < 2) return null;
    return {
      strength: ramp(strange.length, 1, 3),
      params: { words: strange.length, text: quote(strange.join(', ')) },
    };
  },
  detail: ({ words, text }) =>
    `${words} words behind paragraphs name what the text never speaks of: ${text}.`,
};
