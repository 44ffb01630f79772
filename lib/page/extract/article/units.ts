/** Two characters of Chinese, Japanese or Korean script carry about as much as one word of a script with spaces. */
const PER_CJK_CHARACTER = 0.5;

/** Length of a text in words, comparable between scripts: words in scripts with spaces, half a word for each CJK character. */
export function countUnits(text: string): number {
  let units = 0;
  let inWord = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isCjk(code)) {
      units += PER_CJK_CHARACTER;
      inWord = false;
    } else if (isWordCharacter(code)) {
      if (!inWord) units += 1;
      inWord = true;
    } else if (code !== APOSTROPHE && code !== RIGHT_QUOTE) inWord = false;
  }
  return units;
}

const APOSTROPHE = 0x27;
const RIGHT_QUOTE = 0x2019;

/** Kana, Han, Hangul and the surrogates of rare Han (each of the two halves counts). */
export function isCjk(code: number): boolean {
  if (code < 0x1100) return false;
  return (
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x1100 && code <= 0x11ff) ||
    (code >= 0xd840 && code <= 0xd87f)
  );
}

function isWordCharacter(code: number): boolean {
  if (code < 0x80)
    return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return (
    code >= 0xc0 &&
    !(code >= 0x2000 && code <= 0x206f) &&
    !(code >= 0x3000 && code <= 0x303f) &&
    code < 0xfe00
  );
}
