import { db } from './database';
import { SHELVES, type Shelf } from './rows';

/** Kept in one meta row, since `count()` takes a second at 100,000 articles. */
export interface Counts {
  shelves: Record<Shelf, number>;
  starred: number;
  /** The number that the next new article gets. */
  nextNumber: number;
}

export const COUNTS_KEY = 'counts';

function emptyCounts(): Counts {
  const shelves = Object.fromEntries(SHELVES.map((shelf) => [shelf, 0])) as Record<Shelf, number>;
  return { shelves, starred: 0, nextNumber: 1 };
}

/** The counters as they stand; all zero before the first save. */
export async function readCounts(): Promise<Counts> {
  const row = await db.meta.get(COUNTS_KEY);
  return row ? (row.value as Counts) : emptyCounts();
}
