import { isCommand, isOffer } from './commands';
import selling from './selling-words.json';
import trade from './trade-words.json';
import { fold } from './fold';
import { WordMatcher, wordsIn } from './word-matcher';

/**
 * Words of the trades that spam advertises (gambling, sex, pills, loans, fakes, ghostwriting), by language, sorted by trade
 * inside a language. They only ever support other evidence. Words of scripts without spaces match anywhere in a text, all others
 * as whole words, without diacritics.
 */
export const tradeWords = new WordMatcher(wordsIn(trade.words));

/** What advertisements promise, by language; matched like the words of the trades. */
export const promises = new WordMatcher(wordsIn(selling.promises));

/** The calls that close an advertisement, as whole lines. */
const calls = new WordMatcher(wordsIn(selling.calls));

/** How much of a line is a call to act, 0 to 1: `LINEで友だち追加` 0.6, `Join free` 1. */
export function callShare(line: string): number {
  const text = line.slice(0, endOf(line));
  if (text.length === 0 || text.length > 40) return 0;
  const matched = calls.find(text).reduce((sum, run) => sum + run.end - run.start, 0);
  return Math.max(matched / text.length, isOffer(text) ? 0.7 : 0);
}

/** Where a line ends without the marks that close it. */
function endOf(line: string): number {
  let end = line.length;
  while (end > 0 && /[\s>»›→!！.。]/.test(line[end - 1]!)) end -= 1;
  return end;
}

const AMOUNT =
  /[$€£¥₩₫฿₽]\s?\d|\d[\d.,]{0,14}\s?(?:€|\$|£|¥|円|万円|元|块|원|만원|₫|đ|tl|zł|kr|руб|usd|eur|rub|rp)(?![a-z])|\d{1,4}\s?[%％]|\b\d{1,3}x\b/giu;

/** Amounts of money and percentages in a text. */
export function countAmounts(text: string): number {
  return text.slice(0, 2_000).match(AMOUNT)?.length ?? 0;
}

export { fold };
export { isCommand };
