const letters = new Map<string, string>();

/** Lower case without diacritics on Latin letters, code unit by code unit: offsets stay the same. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // `İ` alone becomes two units; then letter by letter from the text as it is.
  const same = lower.length === text.length ? lower : text;
  return same.replace(/[A-ZÀ-ɏḀ-ỿА-ЯЁ]/g, foldLetter);
}

function foldLetter(letter: string): string {
  const known = letters.get(letter);
  if (known !== undefined) return known;
  const base = letter.normalize('NFD').charAt(0);
  const plain = SPECIAL[letter] ?? (base >= 'Ѐ' ? letter.toLowerCase() : base.toLowerCase());
  letters.set(letter, plain);
  return plain;
}

const SPECIAL: Record<string, string> = { đ: 'd', Đ: 'd', ı: 'i', ł: 'l', Ł: 'l', ø: 'o', Ø: 'o' };
