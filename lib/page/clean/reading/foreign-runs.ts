import { type HanStandard, placesOutside } from '../../../text/han-standards';
import type { TraceRun } from '../../traces/run';
import type { PageLine, PageText } from './page-text';
import { isForeignScript } from './script-mismatch';

const HANGUL = '\\uac00-\\ud7a3';
const KANA = '\\u3041-\\u30fe';
const HAN = '\\u3400-\\u9fff';
const CYRILLIC = '\\u0400-\\u04ff';
const OTHER = '\\u0590-\\u06ff\\u0900-\\u0dff\\u0e00-\\u0eff';

/** The scripts that a page's sentences have no use for, by `guessLanguage`'s names. */
const FOREIGN: Record<string, string> = {
  han: HANGUL + KANA + CYRILLIC + OTHER,
  japanese: HANGUL + CYRILLIC + OTHER,
  hangul: KANA + HAN + CYRILLIC + OTHER,
  cyrillic: HANGUL + KANA + HAN + OTHER,
  other: HANGUL + KANA + HAN + CYRILLIC,
};
const FOREIGN_TO_LATIN = HANGUL + KANA + HAN + CYRILLIC + OTHER;

const MIN_LINE = 24;
const MIN_TERM = 4;
const MAX_TERM = 40;
/** A sentence with more of them speaks about another language. */
const MAX_RUNS = 2;

/**
 * Words in a script that the page has no use for, between two words of a sentence. An author who quotes a foreign name puts it
 * in brackets or quotation marks, or between commas.
 */
export function foreignRuns(line: PageLine, page: PageText): TraceRun[] {
  const { text } = line;
  if (text.length < MIN_LINE || page.language === '') return [];
  // Hardly any line has such words: one letter of them is found natively.
  const isSuspect = page.standard !== null || letterFor(page.language).test(text);
  if (!isSuspect || isForeignScript(text, page.language)) return [];
  const found = [...variantRuns(text, page)];
  for (const match of text.matchAll(expressionFor(page.language))) {
    const [term] = match;
    if (term.length < MIN_TERM || term.length > MAX_TERM || page.vocabulary.speaksOf(term)) continue;
    // A sentence may begin with a foreign name, but hardly with a row of them.
    if (!term.includes(' ') && /[^\p{L} ] ?$/u.test(text.slice(Math.max(0, match.index - 2), match.index)))
      continue;
    found.push({ start: match.index, end: match.index + term.length });
  }
  return found.length > MAX_RUNS ? [] : found;
}

const MIN_OUTSIDE = 2;
/** Characters of one term that are written alike in both scripts lie between those that are not. */
const MAX_GAP = 4;
const MIN_SPAN = 3;
const MAX_SPAN = 12;
const AROUND = 40;

/** Words in ideographs that the page is not written with: simplified ones on a traditional page, either on a Japanese one. */
function* variantRuns(text: string, { standard }: PageText): Generator<TraceRun> {
  if (standard === null) return;
  const places = placesOutside(text, standard);
  if (places.length < MIN_OUTSIDE) return;
  for (let from = 0, to = 0; from < places.length; from = to) {
    to = from + 1;
    while (to < places.length && places[to]! - places[to - 1]! <= MAX_GAP) to++;
    const [start, end] = [places[from]!, places[to - 1]! + 1];
    if (to - from < MIN_OUTSIDE || end - start < MIN_SPAN || end - start > MAX_SPAN) continue;
    if (/^[㐀-鿿]+$/.test(text.slice(start, end)) && isAmidOwn(text, start, end, standard))
      yield { start, end };
  }
}

/** How many characters of a sentence show that it is written as the page is: kana, or what the other script writes otherwise. */
const countOwn: Record<HanStandard, (text: string) => number> = {
  jis: (text) => text.match(/[ぁ-ヾ]/g)?.length ?? 0,
  big5: (text) => placesOutside(text, 'gb2312').length,
  gb2312: (text) => placesOutside(text, 'big5').length,
};

/** Whether a run stands in a sentence that is otherwise written as the page is, and not in quotation marks or brackets. */
function isAmidOwn(text: string, start: number, end: number, standard: HanStandard): boolean {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  if (
    /[「『“"(\uff08《【][^」』”")\uff09》】]*$/.test(before) &&
    /^[^「『“"(\uff08《【]*[」』”")\uff09》】]/.test(after)
  )
    return false;
  const sentence = (before.split(/[。！？!?]/).at(-1) ?? '') + (after.split(/[。！？!?]/)[0] ?? '');
  const strays = placesOutside(sentence, standard).length;
  return countOwn[standard](sentence) > strays * 3;
}

const letters = new Map<string, RegExp>();
const expressions = new Map<string, RegExp>();

function letterFor(language: string): RegExp {
  const letter = letters.get(language) ?? new RegExp(`[${FOREIGN[language] ?? FOREIGN_TO_LATIN}]`);
  letters.set(language, letter);
  return letter;
}

function expressionFor(language: string): RegExp {
  const script = FOREIGN[language] ?? FOREIGN_TO_LATIN;
  const known = expressions.get(script);
  if (known !== undefined) return known;
  const term = `[${script}]+(?: [${script}]+){0,4}`;
  const expression = new RegExp(
    `(?<=\\p{L} ?|[.!?]["”’)]? )(?<![${script}] ?)${term}(?! ?[${script}])(?= ?[\\p{L}\\p{N}])`,
    'gu',
  );
  expressions.set(script, expression);
  return expression;
}
