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

/** Counts by ranges of code units, in one pass: a page's whole text goes through here. */
export function profileScripts(text: string): ScriptProfile {
  const profile = { latin: 0, han: 0, kana: 0, hangul: 0, cyrillic: 0, other: 0, letters: 0 };
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x41) continue;
    if (unit < 0x250) {
      if (isLatinUnit(unit)) profile.latin++;
    } else if (unit >= 0x4e00 && unit <= 0x9fff) profile.han++;
    else if (unit >= 0x3041 && unit <= 0x30fe) profile.kana++;
    else if (unit >= 0xac00 && unit <= 0xd7a3) profile.hangul++;
    else if (unit >= 0x400 && unit <= 0x52f) profile.cyrillic++;
    else if (unit >= 0x1e00 && unit <= 0x1eff) profile.latin++;
    else if (unit >= 0x3400 && unit <= 0x4dbf) profile.han++;
    else if (unit >= 0x370 && unit <= 0x1fff) profile.other++;
  }
  profile.letters =
    profile.latin + profile.han + profile.kana + profile.hangul + profile.cyrillic + profile.other;
  return profile;
}

function isLatinUnit(unit: number): boolean {
  return (unit <= 0x5a || (unit >= 0x61 && unit <= 0x7a) || unit >= 0xc0) && unit !== 0xd7 && unit !== 0xf7;
}

/** The writing system of a text: `japanese` where at least 5 % of Han and kana together are kana. */
export function mainScript(text: string): Script {
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

/** Written mostly in Han, kana or hangul, where a few characters make a term. */
export function isSpacelessScript(text: string): boolean {
  // Asked of every short text of a page: the engine says no faster than a count does.
  if (!DENSE.test(text)) return false;
  const { han, kana, hangul, letters } = profileScripts(text);
  return (han + kana + hangul) * 3 > letters && han + kana + hangul > 0;
}
