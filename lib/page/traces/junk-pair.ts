import type { TraceRun } from './run';

const CLAUSE_END = /[㐀-鿿]{4}(?=[，。、；,])/g;
const MIN_CLAUSES = 8;

/** Noise pairs in front of punctuation, «…模型老客、…震叮、»: inserted so that a copy does not equal its original. */
export interface JunkPairs {
  clauses: number;
  /** The last two ideographs of clauses where neither occurs anywhere else in the text. */
  pairs: TraceRun[];
}

/**
 * Chinese clauses end in common words; a random pair holds two ideographs that the rest of the text never uses.
 * Give it a whole article: on fewer than eight clauses it finds nothing.
 */
export function measureJunkPairs(text: string): JunkPairs {
  const ends = [...text.matchAll(CLAUSE_END)];
  if (ends.length < MIN_CLAUSES) return { clauses: ends.length, pairs: [] };
  const uses = new Map<number, number>();
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x3400 && unit <= 0x9fff) uses.set(unit, (uses.get(unit) ?? 0) + 1);
  }
  const once = (at: number) => uses.get(text.charCodeAt(at)) === 1;
  const pairs: TraceRun[] = [];
  for (const match of ends) {
    const end = match.index + 4;
    if (once(end - 1) && once(end - 2)) pairs.push({ start: end - 2, end });
  }
  return { clauses: ends.length, pairs };
}
