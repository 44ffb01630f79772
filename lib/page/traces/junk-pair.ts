import type { TraceRun } from './run';

const CLAUSE_END = /[㐀-鿿]{4}(?=[，。、；,])/g;
const MIN_CLAUSES = 8;

/** Noise pairs in front of punctuation, «…模型老客、…震叮、»: inserted so that a copy does not equal its original. */
export interface JunkPairs {
  clauses: number;
  /** The last two ideographs of clauses, where neither occurs anywhere but at the end of clauses. */
  pairs: TraceRun[];
  /** How many clauses have such a pair further in: what chance alone gives. */
  chance: number;
}

/**
 * Chinese clauses end in common words; a random pair holds two ideographs that the text uses nowhere else.
 * Give it a whole article: on fewer than eight clauses it finds nothing.
 */
export function measureJunkPairs(text: string): JunkPairs {
  const ends = [...text.matchAll(CLAUSE_END)];
  if (ends.length < MIN_CLAUSES) return { clauses: ends.length, pairs: [], chance: 0 };
  const uses = countUses(text);
  const atEnds = countAt(text, ends, 4);
  const before = countAt(text, ends, 2);
  const pairs: TraceRun[] = [];
  let chance = 0;
  for (const { index } of ends) {
    if (onlyThere(text, index, uses, before)) chance++;
    if (onlyThere(text, index + 2, uses, atEnds)) pairs.push({ start: index + 2, end: index + 4 });
  }
  return { clauses: ends.length, pairs, chance };
}

type Uses = Map<number, number>;

function countUses(text: string): Uses {
  const uses: Uses = new Map();
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x3400 && unit <= 0x9fff) uses.set(unit, (uses.get(unit) ?? 0) + 1);
  }
  return uses;
}

/** Uses of the two ideographs that end `end` units behind each clause match. */
function countAt(text: string, ends: readonly RegExpExecArray[], end: number): Uses {
  return countUses(ends.map(({ index }) => text.slice(index + end - 2, index + end)).join(''));
}

/**
 * Whether both ideographs of the pair stand in this place of clauses alone, and one of them there more than once: noise is
 * drawn from a small alphabet, while a word that ends two clauses is also used elsewhere.
 */
function onlyThere(text: string, start: number, uses: Uses, there: Uses): boolean {
  const first = text.charCodeAt(start);
  const second = text.charCodeAt(start + 1);
  if (uses.get(first) !== there.get(first) || uses.get(second) !== there.get(second)) return false;
  return uses.get(first)! > 1 || uses.get(second)! > 1;
}
