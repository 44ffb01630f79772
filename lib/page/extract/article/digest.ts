import { countUnits } from './units';

/** Shorter articles are read as fast as a digest of them. */
const LONG_UNITS = 400;
const MAX_SENTENCES = 200;
const PICKED = 3;
const MIN_UNITS = 8;
const MAX_UNITS = 60;
const DAMPING = 0.85;
const ROUNDS = 25;

/**
 * At most three of an article's own sentences that say most of it, in their order: TextRank (Mihalcea and Tarau, EMNLP 2004) over
 * the sentences that `Intl.Segmenter` finds; words, or pairs of characters in scripts without spaces. [] where it is short.
 */
export function digestOf(paragraphs: readonly string[], language?: string): string[] {
  if (paragraphs.reduce((sum, text) => sum + countUnits(text), 0) < LONG_UNITS) return [];
  const sentences = sentencesOf(paragraphs, language);
  if (sentences.length <= PICKED) return [];
  const words = sentences.map(wordsOf);
  const ranks = rank(similarities(words));
  const order = sentences.map((_, index) => index).toSorted((a, b) => ranks[b]! - ranks[a]!);
  const picked: number[] = [];
  for (const index of order) {
    if (picked.length === PICKED) break;
    if (!picked.some((other) => overlap(words[index]!, words[other]!) > 0.6)) picked.push(index);
  }
  return picked.toSorted((a, b) => a - b).map((index) => sentences[index]!);
}

function sentencesOf(paragraphs: readonly string[], language: string | undefined): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const sentences: string[] = [];
  for (const paragraph of paragraphs) {
    for (const { segment } of segmenter.segment(paragraph.slice(0, 10_000))) {
      const units = countUnits(segment);
      if (units >= MIN_UNITS && units <= MAX_UNITS && /[.!?。\uff01\uff1f।…]["'”’」』)]*\s*$/.test(segment))
        sentences.push(segment.trim());
      if (sentences.length === MAX_SENTENCES) return sentences;
    }
  }
  return sentences;
}

function wordsOf(sentence: string): Set<string> {
  const words = new Set<string>();
  for (const word of sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (!/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/.test(word)) {
      if (word.length > 3) words.add(word);
    } else for (let start = 0; start + 2 <= word.length; start += 1) words.add(word.slice(start, start + 2));
  }
  return words;
}

/** TextRank's measure: shared words over the logarithms of both lengths. */
function similarities(words: readonly Set<string>[]): number[][] {
  return words.map((a, i) =>
    words.map((b, j) =>
      i === j || a.size < 2 || b.size < 2 ? 0 : shared(a, b) / (Math.log(a.size) + Math.log(b.size)),
    ),
  );
}

function rank(weights: number[][]): number[] {
  const sums = weights.map((row) => row.reduce((a, b) => a + b, 0));
  let ranks = weights.map(() => 1);
  for (let round = 0; round < ROUNDS; round += 1) {
    ranks = ranks.map((_, i) => {
      let sum = 0;
      for (let j = 0; j < ranks.length; j += 1)
        if (sums[j]! > 0) sum += (weights[j]![i]! / sums[j]!) * ranks[j]!;
      return 1 - DAMPING + DAMPING * sum;
    });
  }
  return ranks;
}

function shared(a: Set<string>, b: Set<string>): number {
  let count = 0;
  for (const word of a) if (b.has(word)) count += 1;
  return count;
}

function overlap(a: Set<string>, b: Set<string>): number {
  return shared(a, b) / Math.max(1, Math.min(a.size, b.size));
}
