import { findKeywordLine } from '../../traces/keyword-line';
import { findSearchEcho } from '../../traces/search-echo';
import { isSpokenOf } from '../keyword-lines';
import type { GlancePage } from './page';

/** A title, heading or first line that repeats a search and a page number. */
export function searchEcho({ top }: GlancePage): number {
  return top.some((line) => line.length <= 200 && findSearchEcho(line) !== null) ? 1 : 0;
}

/** A title, heading or first line that strings search terms together that the text does not speak of. */
export function keywordTop({ top, text }: GlancePage): number {
  let prose = '';
  for (const [index, line] of top.slice(0, MAX_LINES).entries()) {
    const found = line.split(JOINTS).length < 4 ? null : findKeywordLine(line);
    if (found === null || (index > 0 && found.separator === ',' && !found.tight)) continue;
    const fewest = (index === 0 ? FEWEST_IN_TITLE : FEWEST) - (found.tight ? 1.5 : 0);
    if (found.terms.length < fewest) continue;
    prose ||= withoutLines(text.slice(0, 60_000), top).toLowerCase();
    const foreign = found.terms.filter(({ start, end }) => !isSpokenOf(line.slice(start, end), prose)).length;
    if (foreign >= Math.max(fewest, found.terms.length * 0.7)) return 1;
  }
  return 0;
}

// What joins search terms; a cheap look before the reading.
const JOINTS = /[_|｜,\-·/;，、； ]/;
const FEWEST_IN_TITLE = 4.2;
const FEWEST = 5;
const MAX_LINES = 20;

/** The lines themselves are no use of their words. */
function withoutLines(text: string, lines: readonly string[]): string {
  return lines.reduce((rest, line) => (line.length < 12 ? rest : rest.split(line).join('\n')), text);
}
