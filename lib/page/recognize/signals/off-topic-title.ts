import { isSpokenOf, keywordLinesOf, proseOf, type JudgedLine } from '../keyword-lines';
import { quote, ramp, type SignalDefinition } from '../signal';
import { wordsOf } from '../strange-words';

const MIN_PROSE = 400;
const MIN_STRANGE = 0.4;

/** No word of the title's or the top heading's keyword line comes in the text: they are about different things. */
export const offTopicTitle: SignalDefinition = {
  name: 'off-topic-title',
  evidence: 'words',
  measure(page) {
    const prose = proseOf(page);
    if (prose.length < MIN_PROSE) return null;
    const line = keywordLinesOf(page).find(({ place }) => place === 'title' || place === 'heading');
    if (line === undefined) return null;
    const words = wordsOf(line.text.toLowerCase(), 4);
    if (words.length < 4) return null;
    const strange = words.filter((word) => !isSpokenOf(word, prose)).length / words.length;
    const strength = Math.max(ramp(strange, 0.7, 1), strange < MIN_STRANGE ? 0 : strangeTerms(line));
    return strength === 0
      ? null
      : { strength, params: { percent: Math.round(strange * 100), text: quote(line.text) } };
  },
  detail: ({ percent, text }) => `${percent} % of the words of “${text}” never come in the text below.`,
};

/**
 * Many compound terms none of which comes in the text, though many a word of theirs does: what sells in a language shares its
 * little words with every page. Of the title alone: a heading may be that of a list.
 */
function strangeTerms({ line, foreign, place }: JudgedLine): number {
  return place === 'title' ? ramp(foreign, 0.8, 1) * ramp(line.terms.length, 4, 7) * 0.5 : 0;
}
