const PARTICLE = /([가-힣]{2,6}(?: [가-힣]{2,6}){1,3})(은|는|이|가|을|를|과|와)(?=[\s.,])/g;
const FINAL = new Set(['은', '이', '을', '과']);
const MIN_USES = 4;

/** A Korean term put in place of another everywhere, known by a particle that fits the word that stood there. Null where there is none. */
export function findReplacedTerm(text: string): { term: string; times: number; uses: number } | null {
  const wrong = new Map<string, number>();
  for (const [, phrase, particle] of text.matchAll(PARTICLE)) {
    const term = phrase!.split(' ').slice(-2).join(' ');
    if (!fits(term, particle!)) wrong.set(term, (wrong.get(term) ?? 0) + 1);
  }
  for (const [term, times] of wrong) {
    const uses = text.split(term).length - 1;
    if (uses >= MIN_USES) return { term, times, uses };
  }
  return null;
}

/** Particles come in pairs, one behind a final consonant, one behind a vowel. */
function fits(word: string, particle: string): boolean {
  const hasFinal = (word.charCodeAt(word.length - 1) - 0xac00) % 28 !== 0;
  return hasFinal === FINAL.has(particle);
}
