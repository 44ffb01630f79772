import { findKeywordLine } from '../../traces/keyword-line';
import { findSearchEcho } from '../../traces/search-echo';
import type { GlancePage } from './page';

// How pages name the results of a search, in lower case: asked natively before anything is matched.
const RESULTS = [
  'search result',
  'suchergebnis',
  'résultat',
  'resultado',
  'risultat',
  'zoekresult',
  'wyniki wyszuk',
  'результат',
  'hasil pencarian',
  'arama sonuç',
  'kết quả tìm',
  '検索結果',
  '搜索',
  '搜尋',
  '搜寻',
  '검색 결과',
  '검색결과',
];
const TOP_CHARACTERS = 4000;

/** A title, heading or first line that repeats a search and a page number. */
export function searchEcho({ top, text }: GlancePage): number {
  const lower = `${top.join('\n')}\n${text.slice(0, TOP_CHARACTERS)}`.toLowerCase();
  for (const name of RESULTS) {
    for (let at = lower.indexOf(name); at !== -1; at = lower.indexOf(name, at + 1)) {
      const line = lower.slice(lower.lastIndexOf('\n', at) + 1, at + 100).slice(-200);
      if (findSearchEcho(line) !== null) return 1;
    }
  }
  return 0;
}

/** A title, heading or first line that strings search terms together that the text does not speak of. */
export function keywordTop({ top, text }: GlancePage): number {
  let prose = '';
  for (const [index, line] of top.slice(0, MAX_LINES).entries()) {
    const found = isJoined(line, index) ? findKeywordLine(line) : null;
    if (found === null || (index > 0 && found.separator === ',' && !found.tight)) continue;
    const fewest = (index === 0 ? FEWEST_IN_TITLE : FEWEST) - (found.tight ? 1.5 : 0);
    if (found.terms.length < fewest) continue;
    prose ||= withoutLines(text.slice(0, MAX_PROSE), top.filter(isJoined)).toLowerCase();
    const foreign = found.terms.filter(
      ({ start, end }) => !isSpoken(line.slice(start, end).toLowerCase(), prose),
    ).length;
    if (foreign >= Math.max(fewest, found.terms.length * 0.7)) return 1;
  }
  return 0;
}

const FEWEST_IN_TITLE = 4.2;
const FEWEST = 5;
const MAX_LINES = 16;
const MAX_PROSE = 60_000;

// A cheap look before the reading: five terms of one separator, or three that nothing else parts. No term holds these marks.
const PIECE = '[^\\n。！？!?：:"“”「」『』()（）[\\]{}<>=@]{1,60}?';
const LISTED_IN_TITLE = new RegExp(`([_|｜,·•/;，、；~※★◆-])(?:${PIECE}\\1){3}`);
const LISTED = new RegExp(`([_|｜·•/;，、；~※★◆-])(?:${PIECE}\\1){3}`);
const TIGHT = /([_|｜,;·•~※★◆])\S[^\n]*?\S\1\S|([/，、；-])[\u3041-\u9fff\uac00-\ud7a3][^\n]*?\2/;
const DENSE = /[\u3041-\u30fe\u3400-\u9fff\uac00-\ud7a3]/;
const SPACED = /(?:[\u3041-\u9fff]\S{0,30}\s{1,4}){4}/;

/** Whether a line may be a string of terms, by its separators. Commas part the sentences of any other line than the title. */
function isJoined(line: string, index: number): boolean {
  return (index === 0 ? LISTED_IN_TITLE : LISTED).test(line) || TIGHT.test(line) || SPACED.test(line);
}

/** The lines themselves are no use of their words. */
function withoutLines(text: string, lines: readonly string[]): string {
  return lines.reduce((rest, line) => rest.replaceAll(line, '\n'), text);
}

/** Whether the text uses the term, most of its words, or most of its pairs of ideographs. */
function isSpoken(term: string, prose: string): boolean {
  if (prose.includes(term)) return true;
  const parts = DENSE.test(term) ? pairsOf(term) : term.split(/\s/).filter((word) => word.length >= 4);
  return parts.length > 0 && parts.filter((part) => prose.includes(part)).length * 2 > parts.length;
}

function pairsOf(term: string): string[] {
  return Array.from({ length: term.length - 1 }, (_, i) => term.slice(i, i + 2));
}
