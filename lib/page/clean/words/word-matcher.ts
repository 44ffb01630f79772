import { remembered } from '../../../text/remembered';
import type { TraceRun } from '../../traces/run';
import { fold } from './fold';

const MAX_TEXT = 4_000;
const BEGINS_SPACED = 1;
const BEGINS_SPACELESS = 2;

/** All words of some lists; a build joins each list's words by bars. */
export function wordsIn(lists: Record<string, string | readonly string[]>): string[] {
  return Object.values(lists).flatMap((words) => (typeof words === 'string' ? words.split('|') : words));
}

/**
 * Finds the words of a list in texts. Matches and texts are folded: no case, no diacritics on Latin letters, same length.
 * A table by the first two letters: one pass over a text however many words there are, and nothing to compile on a cold page.
 */
export class WordMatcher {
  private readonly spaced = new Map<number, string[]>();
  private readonly spaceless = new Map<number, string[]>();
  /** By code unit whether a word begins with it: most places of a text are done with after this. */
  private readonly beginnings = new Uint8Array(0x10000);

  constructor(words: Iterable<string>) {
    const folded = [...new Set([...words].map(fold))].toSorted((a, b) => b.length - a.length);
    for (const word of folded) {
      const isSpaceless = SPACELESS.test(word);
      const table = isSpaceless ? this.spaceless : this.spaced;
      this.beginnings[word.charCodeAt(0)]! |= isSpaceless ? BEGINS_SPACELESS : BEGINS_SPACED;
      const key = word.length === 1 ? word.charCodeAt(0) : keyOf(word.charCodeAt(0), word.charCodeAt(1));
      const others = table.get(key);
      if (others === undefined) table.set(key, [word]);
      else others.push(word);
    }
  }

  /** Where words of the list stand, in order; overlapping or touching matches are joined. */
  readonly find = remembered((text): readonly TraceRun[] => this.scan(fold(text.slice(0, MAX_TEXT))));

  /** How many different stretches of the text are words of the list. */
  count(text: string): number {
    return this.find(text).length;
  }

  /** The same in several texts, as if they were one with line feeds between them. */
  countIn(texts: readonly string[]): number {
    const length = texts.reduce((sum, text) => sum + text.length + 1, -1);
    if (length > MAX_TEXT) return this.count(texts.join('\n'));
    return texts.reduce((sum, text) => sum + this.count(text), 0);
  }

  has(text: string): boolean {
    return this.count(text) > 0;
  }

  /** Of each kind of words the longest at each place, none overlapping another of its kind; both kinds together joined. */
  private scan(text: string): TraceRun[] {
    const runs: TraceRun[] = [];
    let [nextSpaced, nextSpaceless] = [0, 0];
    for (let at = 0; at < text.length; at += 1) {
      const first = text.charCodeAt(at);
      const begins = this.beginnings[first]!;
      if (begins === 0) continue;
      const second = text.charCodeAt(at + 1);
      if (
        (begins & BEGINS_SPACED) !== 0 &&
        at >= nextSpaced &&
        !(at > 0 && isLetter(text.charCodeAt(at - 1)))
      ) {
        const end = longestAt(this.spaced, text, at, first, second, true);
        if (end > at) add(runs, at, (nextSpaced = end));
      }
      if ((begins & BEGINS_SPACELESS) !== 0 && at >= nextSpaceless) {
        const end = longestAt(this.spaceless, text, at, first, second, false);
        if (end > at) add(runs, at, (nextSpaceless = end));
      }
    }
    return runs;
  }
}

/** Where the longest word of the table that stands here ends; `at` where none does. */
function longestAt(
  table: ReadonlyMap<number, readonly string[]>,
  text: string,
  at: number,
  first: number,
  second: number,
  whole: boolean,
): number {
  const end = endOfLongest(table.get(keyOf(first, second)), text, at, whole);
  return end > at ? end : endOfLongest(table.get(first), text, at, whole);
}

function endOfLongest(
  words: readonly string[] | undefined,
  text: string,
  at: number,
  whole: boolean,
): number {
  // Nearly always: this is asked at every character of a page.
  if (words === undefined) return at;
  for (const word of words) {
    const end = at + word.length;
    if (text.startsWith(word, at) && !(whole && isLetterOrDigit(text.charCodeAt(end)))) return end;
  }
  return at;
}

function add(runs: TraceRun[], start: number, end: number): void {
  const last = runs[runs.length - 1];
  if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
  else runs.push({ start, end });
}

// Above every single unit, so that words of one letter keep keys of their own.
function keyOf(first: number, second: number): number {
  return 0x10000 + ((first * 31 + second) & 0xffffff);
}

function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x400 && unit <= 0x4ff);
}

function isLetterOrDigit(unit: number): boolean {
  return isLetter(unit) || (unit >= 0x30 && unit <= 0x39);
}

// Scripts that put no space between words, or glue endings to them: their words are looked for anywhere.
const SPACELESS = /[぀-ヿ㐀-鿿가-힣฀-๿؀-ۿ]/;
