import type { TraceRun } from '../../traces/run';
import type { PageLine } from './page-text';

const CLAUSE_END = /(?<=[㐀-鿿)）])[㐀-鿿]{2}(?=[，。、；,])/g;
const IDEOGRAPH = /[㐀-鿿]/g;
const MIN_CLAUSES = 8;
const MIN_SHARE = 0.4;

interface Ending {
  line: PageLine;
  run: TraceRun;
}

/**
 * Noise pairs before punctuation, «…東西撤辗，…床墊晾拧，»: a handful of ideographs that stand at the end of clauses and nowhere else.
 * Only where so many clauses end in such a pair that no text can: then they go; else nothing is found.
 */
export function findJunkEndings(lines: readonly PageLine[]): Ending[] {
  const endings: Ending[] = [];
  const uses = new Map<string, number>();
  const atEnd = new Map<string, number>();
  for (const line of lines) {
    for (const match of line.text.matchAll(CLAUSE_END)) {
      const end = match.index + 2;
      endings.push({ line, run: { start: end - 2, end } });
      count(atEnd, line.text[end - 2] ?? '');
      count(atEnd, line.text[end - 1] ?? '');
    }
  }
  if (endings.length < MIN_CLAUSES) return [];
  for (const line of lines) for (const character of line.text.match(IDEOGRAPH) ?? []) count(uses, character);
  const isNoise = (character: string): boolean =>
    (atEnd.get(character) ?? 0) >= (uses.get(character) ?? 1) * 0.8;
  const pairs = endings.map((ending) => ({
    ending,
    pair: ending.line.text.slice(ending.run.start, ending.run.end),
  }));
  const noisy = pairs.filter(({ pair }) => isNoise(pair[0] ?? '') && isNoise(pair[1] ?? ''));
  const others = [...new Set(noisy.map(({ pair }) => pair))];
  const telling = noisy.filter(({ pair }) => hasPartners(pair, others));
  return telling.length >= endings.length * MIN_SHARE ? noisy.map(({ ending }) => ending) : [];
}

/** Words repeat as they are; noise draws its characters anew, so that one of them stands beside different others. */
function hasPartners(pair: string, pairs: readonly string[]): boolean {
  return pairs.some((other) => other !== pair && [...other].some((character) => pair.includes(character)));
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
