/** Letters of a text by writing system, in code units. */
export interface ScriptProfile {
  latin: number;
  han: number;
  kana: number;
  hangul: number;
  cyrillic: number;
  /** Arabic, Hebrew, Thai, Greek, Devanagari and every other letter. */
  other: number;
  letters: number;
}

export type Script = 'latin' | 'han' | 'japanese' | 'hangul' | 'cyrillic' | 'other' | 'none';

/**
 * Counts by taking one script's runs out after another, natively: a page's whole text goes through here, on a page that is new to
 * the engine, where a loop over its characters is not compiled yet.
 */
export function profileScripts(text: string): ScriptProfile {
  let rest = text;
  const count = (script: RegExp): number => {
    const before = rest.length;
    rest = rest.replace(script, '');
    return before - rest.length;
  };
  const latin = count(LATIN_RUNS);
  const han = count(HAN_RUNS);
  const kana = count(KANA_RUNS);
  const hangul = count(HANGUL_RUNS);
  const cyrillic = count(CYRILLIC_RUNS);
  const other = count(OTHER_RUNS);
  return { latin, han, kana, hangul, cyrillic, other, letters: text.length - rest.length };
}

const HAN_RUNS = /[\u3400-\u4dbf\u4e00-\u9fff]+/g;
const KANA_RUNS = /[\u3041-\u30fe]+/g;
const HANGUL_RUNS = /[\uac00-\ud7a3]+/g;
const CYRILLIC_RUNS = /[\u0400-\u052f]+/g;
// Once Cyrillic and Latin are gone.
const OTHER_RUNS = /[\u0370-\u1fff]+/g;
const LATIN = /[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff]/;
const LATIN_RUNS = new RegExp(`${LATIN.source}+`, 'g');
const NOT_LATIN = /[\u0370-\u1dff\u1f00-\u1fff\u3041-\u30fe\u3400-\u9fff\uac00-\ud7a3]/;

/** The writing system of a text: `japanese` where at least 5 % of Han and kana together are kana. */
export function mainScript(text: string): Script {
  // Most texts of most pages need no count: the engine finds the first letter of another script, or none, natively.
  if (!NOT_LATIN.test(text)) return LATIN.test(text) ? 'latin' : 'none';
  return scriptOf(profileScripts(text));
}

/** As `mainScript`, from a profile. One ideograph, kana pair or hangul syllable says as much as three Latin letters. */
export function scriptOf(profile: ScriptProfile): Script {
  if (profile.letters === 0) return 'none';
  const dense = profile.han + profile.kana;
  const shares: [Script, number][] = [
    [profile.kana * 20 >= dense && profile.kana > 0 ? 'japanese' : 'han', dense * 3],
    ['hangul', profile.hangul * 3],
    ['latin', profile.latin],
    ['cyrillic', profile.cyrillic],
    ['other', profile.other],
  ];
  return shares.reduce((best, share) => (share[1] > best[1] ? share : best))[0];
}

const DENSE = /[\u3041-\u30fe\u3400-\u9fff\uac00-\ud7a3]/;
const ALL_DENSE = /^[\u3041-\u30fe\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]+$/;

/** Written mostly in Han, kana or hangul, where a few characters make a term. */
export function isSpacelessScript(text: string): boolean {
  // Asked of every short text of a page: the engine says no faster than a count does.
  if (!DENSE.test(text)) return false;
  if (ALL_DENSE.test(text)) return true;
  const { han, kana, hangul, letters } = profileScripts(text);
  return (han + kana + hangul) * 3 > letters && han + kana + hangul > 0;
}
