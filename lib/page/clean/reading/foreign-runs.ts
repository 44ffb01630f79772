import type { TraceRun } from '../../traces/run';
import type { PageLine, PageText } from './page-text';
import { isForeignScript, mainlandPlaces } from './script-mismatch';

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
  const isSuspect = page.isTraditional || letterFor(page.language).test(text);
  if (!isSuspect || isForeignScript(text, page.language)) return [];
  const found = mainlandRun(text, page);
  for (const match of text.matchAll(expressionFor(page.language))) {
    const [term] = match;
    if (term.length < MIN_TERM || term.length > MAX_TERM || page.vocabulary.speaksOf(term)) continue;
    found.push({ start: match.index, end: match.index + term.length });
  }
  return found.length > MAX_RUNS ? [] : found;
}

const MIN_MAINLAND = 3;
const MAX_SPAN = 12;

/** The simplified characters that stand close together in a traditional line, with what lies between them. */
function mainlandRun(text: string, page: PageText): TraceRun[] {
  const places = page.isTraditional ? mainlandPlaces(text) : [];
  if (places.length < MIN_MAINLAND) return [];
  const [start, end] = [places[0]!, places[places.length - 1]! + 1];
  const isTerm = end - start <= MAX_SPAN && /^[㐀-鿿]+$/.test(text.slice(start, end));
  return isTerm ? [{ start, end }] : [];
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
    `(?<=\\p{L} ?)(?<![${script}] ?)${term}(?! ?[${script}])(?= ?[\\p{L}\\p{N}])`,
    'gu',
  );
  expressions.set(script, expression);
  return expression;
}
