import han from './han-simplified.json';

const SIMPLIFIED = new Map(Array.from(han.from, (char, index) => [char, han.to[index] ?? char]));
const KATAKANA_TO_HIRAGANA = 0x60;

/**
 * Folds a text for search and comparison, never for display: compatibility forms and width (NFKC), case, accents,
 * katakana to hiragana, traditional to simplified Chinese (character by character, ambiguous ones imperfectly).
 * Folding twice changes nothing more.
 */
export function foldText(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
  return plain.replace(/[\u30a1-\u30f6\u30fd\u30fe\u3400-\u9fff\uf900-\ufaff]/g, foldCharacter);
}

function foldCharacter(char: string): string {
  const code = char.charCodeAt(0);
  if (code < 0x3400) return String.fromCharCode(code - KATAKANA_TO_HIRAGANA);
  return SIMPLIFIED.get(char) ?? char;
}
