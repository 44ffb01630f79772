import han from '../../text/similar/han-simplified.json';

const to = Array.from(han.to);
const SIMPLIFIED = new Map(Array.from(han.from, (character, i) => [character, to[i] ?? character]));

/** A traditional or Japanese character as the simplified one, for search keys only: some characters have several. */
export function simplify(letter: string): string {
  return SIMPLIFIED.get(letter) ?? letter;
}
