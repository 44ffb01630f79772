import trades from './spam-words.json';

/** What spam sells. */
export type Trade = keyof typeof trades;

/** The words of `spam-words.json` in a lower-case line, each with its trade. */
export function spamWordsIn(line: string): [string, Trade][] {
  const dictionary = words();
  const found: [string, Trade][] = [];
  for (let i = 0; i + 1 < line.length; i++) {
    const entries = dictionary.get(keyAt(line, i));
    if (entries === undefined) continue;
    for (const entry of entries) if (line.startsWith(entry[0], i) && beginsWord(line, i)) found.push(entry);
  }
  return found;
}

/** Small numbers, which the engine does not have to allocate; where two pairs share one, the words tell them apart. */
function keyAt(text: string, at: number): number {
  return text.charCodeAt(at) * 31 + text.charCodeAt(at + 1);
}

/** Words of alphabets begin at a word's beginning; words of Han, kana and hangul may begin anywhere. */
function beginsWord(line: string, at: number): boolean {
  return at === 0 || line.charCodeAt(at) >= 0x3000 || !/[\p{L}\p{N}]/u.test(line[at - 1]!);
}

type Dictionary = Map<number, [string, Trade][]>;
let compiled: Dictionary | null = null;

/** The words by their first two code units: one look-up a character. */
function words(): Dictionary {
  if (compiled !== null) return compiled;
  const dictionary: Dictionary = new Map();
  for (const [trade, list] of Object.entries(trades) as [Trade, string[]][]) {
    for (const word of list) {
      const key = keyAt(word, 0);
      const entries = dictionary.get(key);
      if (entries === undefined) dictionary.set(key, [[word, trade]]);
      else entries.push([word, trade]);
    }
  }
  compiled = dictionary;
  return compiled;
}
