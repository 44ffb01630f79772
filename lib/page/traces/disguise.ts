import { runsOf, type TraceRun } from './run';

// Overrides of the reading direction, and invisible characters inside a word of a script that has no use for them.
const LETTER = 'A-Za-z\\u0400-\\u04ff\\u3400-\\u9fff';
const INVISIBLE = new RegExp(
  `[\\u202a-\\u202e\\u2066-\\u2069]|(?<=[${LETTER}])(?:\\u200b|\\u200c|\\u200d|\\u2060|\\ufeff){1,8}(?=[${LETTER}])`,
  'g',
);
const MIXED = /[A-Za-z]{1,12}[а-яіјѕԁ][A-Za-z]{1,12}|[а-я]{2,12}[a-z][а-я]{1,12}/g;

/** Characters that hide a word from filters: direction overrides, zero-width characters inside words. */
export function findInvisible(text: string): TraceRun[] {
  return runsOf(INVISIBLE, text);
}

/** Words that mix look-alike Latin and Cyrillic letters. */
export function findHomoglyphs(text: string): TraceRun[] {
  return runsOf(MIXED, text);
}
