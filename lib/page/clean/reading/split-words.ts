import type { TraceRun } from '../../traces/run';
import type { PageLine, PageText } from './page-text';

const DENSE = '\\u3041-\\u30fe\\u3400-\\u9fff';
/** Several words in small letters, with nothing between them and the words of a script without spaces. */
const AMID = new RegExp(`(?<=[${DENSE}])[a-z\\d]+(?: [a-z\\d]+){1,4}(?=[${DENSE}])`, 'g');
/** `go get` and the like come with the trade. */
const MIN_TERM = 8;
const MAX_TERM = 40;
/** More of the sentence on either side tells the segmenter nothing. */
const AROUND = 12;

/**
 * Latin search terms that were put into the middle of a word of Japanese or Chinese: without them the sentence has a word across the
 * place where they stood. An author writes foreign terms between words. Words are those of the browser's own dictionary
 * (`Intl.Segmenter`).
 */
export function splitWords({ text }: PageLine, page: PageText): TraceRun[] {
  if (page.standard === null) return [];
  const found: TraceRun[] = [];
  for (const { 0: term, index: start } of text.matchAll(AMID)) {
    const end = start + term.length;
    if (term.length < MIN_TERM || term.length > MAX_TERM || page.vocabulary.speaksOf(term)) continue;
    if (isAmidWord(text.slice(Math.max(0, start - AROUND), start), text.slice(end, end + AROUND)))
      found.push({ start, end });
  }
  return found;
}

let segmenter: Intl.Segmenter | null = null;

function isAmidWord(before: string, after: string): boolean {
  segmenter ??= new Intl.Segmenter('ja', { granularity: 'word' });
  const word = segmenter.segment(before + after).containing(before.length);
  return word !== undefined && word.index < before.length;
}
