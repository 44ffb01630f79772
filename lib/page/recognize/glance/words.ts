import { findSearchEcho } from '../../traces/search-echo';
import type { GlancePage } from './page';

// How pages name a search, in lower case: asked natively, so that a page without any costs no regular expression.
const SEARCHES =
  'search result|searched|search for|results for|results of|suchergebnis|suche nach|recherch|cherché|résultat|resultado|buscad|búsqueda|buscou|risultat|ricerca|cercato|zoekresult|wyniki wyszuk|szukano|результат|поиск|hasil pencarian|arama sonuç|kết quả tìm|検索|搜索|搜尋|搜寻|검색'.split(
    '|',
  );
const FIRST_LINES = 4000;

/** A title, heading or first line that repeats a search and the number of a page. */
export function searchEcho({ top, text }: GlancePage): number {
  const first = `${top.join('\n')}\n${text.slice(0, FIRST_LINES)}`.toLowerCase();
  for (const name of SEARCHES) {
    for (let at = first.indexOf(name); at !== -1; at = first.indexOf(name, at + 1)) {
      const line = first.slice(first.lastIndexOf('\n', at) + 1, at + 100).slice(-200);
      if (findSearchEcho(line) !== null) return 1;
    }
  }
  return 0;
}

/**
 * A title, heading or first line that strings search terms together that the text does not speak of. More generous than the
 * recognizer's reading of such lines, and without its regular expressions: lines are split, and nearly all end there.
 */
export function keywordTop({ top, text }: GlancePage): number {
  for (const [index, line] of top.slice(0, MAX_LINES).entries()) {
    for (const separator of index === 0 ? `,${SEPARATORS}` : SEPARATORS) {
      const pieces = line.split(separator);
      if (pieces.length < FEWEST_PIECES || (separator === ' ' && !DENSE.test(line))) continue;
      const isTight = separator !== ' ' && !line.includes(` ${separator}`);
      const fewest = (index === 0 ? 4 : 5) - (isTight ? 1.5 : 0);
      const terms = termsAmong(pieces, separator);
      if (terms.length < fewest) continue;
      const lists = top.filter((other) => other.split(separator).length >= FEWEST_PIECES);
      const prose = without(text.slice(0, MAX_PROSE), [...lists, stretchOf(line, terms)]).toLowerCase();
      const foreign = terms.filter((term) => !isSpoken(term.toLowerCase(), prose)).length;
      if (foreign >= Math.max(fewest, terms.length * (isTight ? 0.5 : 0.7))) return 1;
    }
  }
  return 0;
}

const SEPARATORS = '_|｜·•/;，、；~※★◆- ';
const FEWEST_PIECES = 3;
const MAX_LINES = 16;
const MAX_PROSE = 60_000;
// Sentences are full of these: there only a line that is little else counts.
const PROSE_SEPARATORS = ',，、；;';
// `state-of-the-art`, `a_file_name`: the parts of a word hold no spaces.
const JOINS_WORDS = '-_/';
// A sentence's marks, a list within the list, or words of a menu that touch (`AboutContact`).
const NO_TERM = /[。！？!?：:"“”「」『』()（）[\]{}<>=@]|, |[a-zß-ü][A-Z]|\.(?:\s|$)|(?:\S\s+){5}/;
const IDEOGRAPHS = /^[\u3041-\u30fe\u3400-\u9fff]+$/;
const DENSE = /[\u3041-\u30fe\u3400-\u9fff\uac00-\ud7a3]/;

/** The pieces that are terms; none where most of the line is something else, or a word with hyphens. */
function termsAmong(pieces: readonly string[], separator: string): string[] {
  const isProse = PROSE_SEPARATORS.includes(separator);
  const terms = pieces.map((piece) => piece.trim()).filter((piece) => isTerm(piece, isProse ? 10 : 18));
  const share = terms.join('').length / pieces.join('').length;
  if (share < (isProse ? 0.6 : 0.35)) return [];
  if (separator === ' ') {
    // Hangul, as letters, has spaces between the words of a sentence.
    const spaced = terms.filter((term) => term.length <= 12 && IDEOGRAPHS.test(term));
    return spaced.length >= pieces.length * 0.8 ? spaced : [];
  }
  const telling = terms.filter((term) => term.includes(' ') || DENSE.test(term)).length;
  return JOINS_WORDS.includes(separator) && telling * 2 < terms.length ? [] : terms;
}

function isTerm(term: string, mostIdeographs: number): boolean {
  if (term.length < 2 || term.length > 48 || NO_TERM.test(term)) return false;
  return (term.length <= mostIdeographs || !DENSE.test(term)) && Number.isNaN(Number.parseFloat(term));
}

/** From the first term to the last, as the page may repeat it elsewhere. */
function stretchOf(line: string, terms: readonly string[]): string {
  const last = terms.at(-1)!;
  return line.slice(line.indexOf(terms[0]!), line.lastIndexOf(last) + last.length);
}

/** The lists themselves are no use of their words. */
function without(text: string, lists: readonly string[]): string {
  return lists.reduce((rest, list) => (list === '' ? rest : rest.replaceAll(list, '\n')), text);
}

/**
 * Whether the text uses the term, most of its words, or most of its pairs of ideographs. A term of several words that stands
 * there once may be planted: then its words have to be used elsewhere.
 */
function isSpoken(term: string, text: string): boolean {
  const at = text.indexOf(term);
  if (at !== -1 && (!term.includes(' ') || text.includes(term, at + 1))) return true;
  const prose = at === -1 ? text : `${text.slice(0, at)}\n${text.slice(at + term.length)}`;
  const parts = DENSE.test(term) ? pairsOf(term) : term.split(' ').filter((word) => word.length >= 4);
  return parts.length > 0 && parts.filter((part) => prose.includes(part)).length * 2 > parts.length;
}

function pairsOf(term: string): string[] {
  return Array.from({ length: term.length - 1 }, (_, i) => term.slice(i, i + 2));
}
