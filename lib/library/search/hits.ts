import { findHits, type HitRange } from './match';
import { parseQuery } from './query';

export type { HitRange };

/**
 * Where the words of a search stand in a text, as [start, end) in the original, sorted and apart: to be marked on
 * screen. The parsed search is kept while the same text is asked for.
 */
export function hitsOf(text: string, search: string): HitRange[] {
  if (search !== last.search) last = { search, query: parseQuery(search) };
  return findHits(text, last.query);
}

let last = { search: '', query: parseQuery('') };
