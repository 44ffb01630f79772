const MAX_WORDS = 30;

/** How many of a text's longer words, or pairs of ideographs, the page's sentences use nowhere else. */
export function strangeness(text: string, prose: string): { share: number; words: number } {
  const said = text.toLowerCase();
  const words = wordsOf(said);
  const strange = words.filter((word) => !isUsedBeside(word, said, prose)).length;
  return { share: strange / Math.max(1, words.length), words: words.length };
}

/** Short words say nothing about a subject: every text of the language has them. */
const MIN_LETTERS = 5;

/** The different words of a lower-case text that have so many letters, and its pairs of ideographs; at most 30. */
export function wordsOf(text: string, fewest = MIN_LETTERS): string[] {
  const words = new Set<string>();
  for (const word of text.split(/[^\p{L}\p{M}]+/u)) {
    if (!/[぀-ヿ㐀-鿿가-힣]/.test(word)) {
      if (word.length >= fewest) words.add(word);
    } else for (let i = 0; i + 1 < word.length; i++) words.add(word.slice(i, i + 2));
  }
  return [...words].slice(0, MAX_WORDS);
}

/** Whether the prose holds a word more often than the text itself does, which may be part of it. */
function isUsedBeside(word: string, text: string, prose: string): boolean {
  let left = text.split(word).length;
  for (let at = prose.indexOf(word); at !== -1 && left > 0; at = prose.indexOf(word, at + word.length))
    left--;
  return left === 0;
}
