import { runsOf, type TraceRun } from './run';

// Polite sentence ends with the next sentence right behind them. What may follow such an end inside a sentence
// (が, から, ので, か, ね, よ, し, と, けど, ら, quotes, marks) is left out.
const JAPANESE =
  /(?<=ました|ません|ませんでした|でした|でしょう|です|ます|ください)(?=[A-Za-z「『ア-ヴ㐀-鿿あいうえおこさそたつてどなはひふほまみむめもやゆりれわ])(?!のでたら|とともに|って|という|な[のどん]|ので|はず|まで|ものの|もの|こと|とき|ため|など|ほど)/g;

/** Places where a full stop was lost between two Japanese sentences: empty runs, at the start of the second. */
export function findGluedSentences(text: string): TraceRun[] {
  return /[ぁ-ん]/.test(text) ? runsOf(JAPANESE, text) : [];
}
