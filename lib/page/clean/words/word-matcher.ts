import type { TraceRun } from '../../traces/run';

/** Finds the words of a list in texts. Matches and texts are folded: no case, no diacritics on Latin letters, same length. */
export class WordMatcher {
  private readonly spaced: RegExp;
  private readonly spaceless: RegExp;

  constructor(words: Iterable<string>) {
    const folded = [...new Set([...words].map(fold))].toSorted((a, b) => b.length - a.length);
    this.spaced = new RegExp(
      `(?<![a-z\\u0400-\\u04ff])(?:${alternatives(folded.filter(isSpaced))})(?![a-z0-9\\u0400-\\u04ff])`,
      'gu',
    );
    this.spaceless = new RegExp(`(?:${alternatives(folded.filter((word) => !isSpaced(word)))})`, 'gu');
  }

  /** Where words of the list stand, in order; overlapping or touching matches are joined. */
  find(text: string): TraceRun[] {
    const folded = fold(text.slice(0, MAX_TEXT));
    const matches = [...folded.matchAll(this.spaced), ...folded.matchAll(this.spaceless)];
    const runs: TraceRun[] = [];
    for (const match of matches.toSorted((a, b) => a.index - b.index)) {
      const end = match.index + match[0].length;
      const last = runs[runs.length - 1];
      if (last !== undefined && match.index <= last.end) last.end = Math.max(last.end, end);
      else runs.push({ start: match.index, end });
    }
    return runs;
  }

  /** How many different stretches of the text are words of the list. */
  count(text: string): number {
    return this.find(text).length;
  }

  has(text: string): boolean {
    return this.count(text) > 0;
  }
}

const MAX_TEXT = 4_000;
// Scripts that put no space between words, or glue endings to them: their words are looked for anywhere.
const SPACELESS = /[぀-ヿ㐀-鿿가-힣฀-๿؀-ۿ]/;

function alternatives(words: readonly string[]): string {
  return words.length === 0
    ? '(?!)'
    : words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
}

/** Lower case without diacritics on Latin letters, code unit by code unit: offsets stay the same. */
export function fold(text: string): string {
  return text.replace(/[A-ZÀ-ɏḀ-ỿА-ЯЁ]/g, (letter) => {
    const base = letter.normalize('NFD').charAt(0);
    return SPECIAL[letter] ?? (base >= 'Ѐ' ? letter.toLowerCase() : base.toLowerCase());
  });
}

const SPECIAL: Record<string, string> = { đ: 'd', Đ: 'd', ı: 'i', ł: 'l', Ł: 'l', ø: 'o', Ø: 'o' };

function isSpaced(word: string): boolean {
  return !SPACELESS.test(word);
}
