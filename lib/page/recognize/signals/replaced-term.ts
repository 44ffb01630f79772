import { quote, ramp, type SignalDefinition } from '../signal';
import { pageScript } from '../page-script';

const PARTICLE = /([가-힣]{2,6}(?: [가-힣]{2,6}){1,3})(은|는|이|가|을|를|과|와)(?=[\s.,])/g;
const MAX_CHARACTERS = 100_000;
const FINAL = new Set(['은', '이', '을', '과']);
const MIN_USES = 4;

/** A term put in place of another everywhere: the particle behind it still fits the word that stood there. */
export const replacedTerm: SignalDefinition = {
  name: 'replaced-term',
  evidence: 'damage',
  measure(page) {
    if (pageScript(page).script !== 'hangul') return null;
    const text = page.text.slice(0, MAX_CHARACTERS);
    const wrong = new Map<string, number>();
    for (const [, phrase, particle] of text.matchAll(PARTICLE)) {
      const term = phrase!.split(' ').slice(-2).join(' ');
      if (!fits(term, particle!)) wrong.set(term, (wrong.get(term) ?? 0) + 1);
    }
    for (const [term, times] of wrong) {
      const uses = text.split(term).length - 1;
      if (uses >= MIN_USES)
        return { strength: ramp(times * uses, 0, 5), params: { times, text: quote(term) } };
    }
    return null;
  },
  detail: ({ times, text }) =>
    `“${text}” was put in place of other words: ${times} times the particle behind it does not fit.`,
};

/** Particles come in pairs, one behind a final consonant, one behind a vowel. */
function fits(word: string, particle: string): boolean {
  const hasFinal = (word.charCodeAt(word.length - 1) - 0xac00) % 28 !== 0;
  return hasFinal === FINAL.has(particle);
}
