import { PHRASES } from './phrases';

/** What the characters of one block look like. Shares are 0–1, flags 0 or 1. */
export interface BlockShape {
  endsSentence: number;
  endsColon: number;
  startsLower: number;
  /** Count of commas and sentence ends, those of Chinese, Japanese and Arabic script included. */
  punctuation: number;
  digits: number;
  capitals: number;
  /** Bit i is set where the i-th of `PHRASES` is met. */
  phrases: number;
}

const MAX_CHARACTERS = 2_000;
/** Boilerplate phrases are read in short texts only: long ones hold every word. */
const MAX_PHRASE_CHARACTERS = 160;

/** Measures a block's text; white space already collapsed. */
export function shapeOf(whole: string): BlockShape {
  const text = whole.slice(0, MAX_CHARACTERS);
  const length = Math.max(1, text.length);
  return {
    endsSentence: /[.!?…。\uff01\uff1f।؟][)"'”’»」』)\]]*$/.test(whole.slice(-8)) ? 1 : 0,
    endsColon: /[:\uff1a]$/.test(whole) ? 1 : 0,
    startsLower: /^\p{Ll}/u.test(text) ? 1 : 0,
    punctuation: count(text, /[,.;!?、\uff0c。\uff1b\uff01\uff1f،।]/g),
    digits: count(text, /\d/g) / length,
    capitals: count(text, /\p{Lu}/gu) / length,
    phrases: phrasesIn(whole),
  };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function phrasesIn(text: string): number {
  if (text.length > MAX_PHRASE_CHARACTERS) return 0;
  let bits = 0;
  for (const [bit, [, pattern]] of PHRASES.entries()) if (pattern.test(text)) bits |= 1 << bit;
  return bits;
}
