import { plain } from './visible-text';

export interface Counts {
  right: number;
  found: number;
  wanted: number;
}

/** How many of `wanted` are in `found`, both as multisets of plain text; and what is missing and what is too much. */
export function matchTitles(wanted: readonly string[], found: readonly string[]) {
  const left = wanted.map(plain);
  const extra: string[] = [];
  for (const title of found.map(plain)) {
    const at = left.indexOf(title);
    if (at === -1) extra.push(title);
    else left.splice(at, 1);
  }
  const counts: Counts = { right: wanted.length - left.length, found: found.length, wanted: wanted.length };
  return { counts, missing: left, extra };
}

/** Precision, recall and F1, 0–1; 1 where nothing was wanted and nothing found. */
export function f1({ right, found, wanted }: Counts): { precision: number; recall: number; f1: number } {
  const precision = found === 0 ? 1 : right / found;
  const recall = wanted === 0 ? 1 : right / wanted;
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

/** F1 of two texts, 0–1, over words, or over character bigrams where more than 20 % of the wanted text is CJK. */
export function textF1(wanted: string, found: string): number {
  const [a, b] = [plain(wanted), plain(found)];
  if (a === '' && b === '') return 1;
  const cut = cjkShare(a) > 0.2 ? bigrams : words;
  const [wantedParts, foundParts] = [cut(a), cut(b)];
  return f1({
    right: sharedParts(wantedParts, foundParts),
    found: foundParts.length,
    wanted: wantedParts.length,
  }).f1;
}

/** Whether two addresses are the same place: equal after parsing, or both absent. */
export function sameUrl(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  try {
    return new URL(a).href === new URL(b).href;
  } catch {
    return false;
  }
}

/** Whether a visible text holds a string. Where a string runs across cells or lines, white space alone may differ. */
export function holds(visible: VisibleText, text: string): boolean {
  const wanted = plain(text);
  if (visible.plain.includes(wanted)) return true;
  const squeezed = squeeze(wanted);
  return squeezed.length >= MIN_SQUEEZED && visible.squeezed.includes(squeezed);
}

/** Shorter than this, letters of two neighbours could make up a string that nobody reads. */
const MIN_SQUEEZED = 8;

export interface VisibleText {
  plain: string;
  squeezed: string;
}

export function visibleTextOf(text: string): VisibleText {
  return { plain: text, squeezed: squeeze(text) };
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}

function cjkShare(text: string): number {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const cjk = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu)?.length ?? 0;
  return letters === 0 ? 0 : cjk / letters;
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}

function bigrams(text: string): string[] {
  const characters = [...squeeze(text).toLowerCase()];
  return characters.length < 2 ? characters : characters.slice(1).map((c, index) => characters[index] + c);
}

function sharedParts(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const part of a) counts.set(part, (counts.get(part) ?? 0) + 1);
  let shared = 0;
  for (const part of b) {
    const left = counts.get(part) ?? 0;
    if (left > 0) shared += 1;
    counts.set(part, left - 1);
  }
  return shared;
}
