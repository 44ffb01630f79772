/** Words a minute in spaced scripts, and characters a minute in Chinese and Japanese: medians of silent reading (Brysbaert 2019; Trauzettel-Klosinski 2012). */
const WORDS_A_MINUTE = 238;
const CHARACTERS_A_MINUTE = 500;

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Minutes that a text takes to read, at least 1; each script counted in its own unit. */
export function readingMinutes(text: string): number {
  const characters = text.match(UNSPACED)?.length ?? 0;
  const words = text.replace(UNSPACED, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return Math.max(1, Math.round(characters / CHARACTERS_A_MINUTE + words / WORDS_A_MINUTE));
}
