import { readCounts } from '../../store/read-counts';
import { db } from '../../store/database';
import { guarded } from '../../store/fault';
import { isReadOnly } from '../../store/schema-version';
import { mergeSlice, segmentsToMerge, startMerge, sweepSlice } from './merge';
import { SEAL } from './rows';
import { sealSegment } from './seal';

export interface IndexState {
  /** Nothing is left to do until articles change. */
  isDone: boolean;
  /** Articles that wait to be indexed; up to 255 always do, and are scanned. */
  waiting: number;
}

const LOCK = 'winnow-search-index';

/**
 * Carries the search index on for about `budgetMs`: seals what waits, merges, sweeps, a slice at a time. It may be
 * stopped at any moment and called from any context, as often as one likes: one at a time works, the others return.
 */
export function tendIndex({ budgetMs = 1000 } = {}): Promise<IndexState> {
  return guarded(() => alone(() => tend(performance.now() + budgetMs)));
}

async function alone(work: () => Promise<IndexState>): Promise<IndexState> {
  if (typeof navigator === 'undefined' || !navigator.locks) return work();
  return navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => (lock ? work() : stateOfOther()));
}

const stateOfOther = async (): Promise<IndexState> => ({ isDone: false, waiting: await db.unsealed.count() });

async function tend(deadline: number): Promise<IndexState> {
  if (await isReadOnly()) return { isDone: true, waiting: 0 };
  try {
    if (await isIncomplete()) await rebuildIndex();
    while (performance.now() < deadline) {
      if (!(await doSlice())) return { isDone: true, waiting: await db.unsealed.count() };
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    await rebuildIndex();
  }
  return { isDone: false, waiting: await db.unsealed.count() };
}

/** Does one small piece of work; false where there is none. Fewer than `sealAt` articles are left to be scanned. */
export async function doSlice(sealAt = SEAL): Promise<boolean> {
  const segments = await db.segments.toArray();
  const dead = segments.find(({ state }) => state === 'dead');
  const building = segments.find(({ state }) => state === 'building');
  const parts = segmentsToMerge(segments);
  if (dead) await sweepSlice(dead);
  else if (building) await mergeSlice(building);
  else if (parts) await startMerge(parts);
  else if ((await db.unsealed.limit(sealAt).primaryKeys()).length === sealAt) await sealSegment(sealAt);
  else return false;
  return true;
}

/** Whether articles are neither sealed nor waiting: then rows of the index were lost. */
async function isIncomplete(): Promise<boolean> {
  const { shelves } = await readCounts();
  const articles = Object.values(shelves).reduce((sum, count) => sum + count, 0);
  const ready = (await db.segments.toArray()).filter(({ state }) => state === 'ready');
  const sealed = ready.reduce((sum, { documents }) => sum + documents, 0);
  return sealed + (await db.unsealed.count()) < articles;
}

const NUMBERS_AT_ONCE = 5000;

/** Throws the index away and lets every article wait for a new one. Searches scan meanwhile. */
async function rebuildIndex(): Promise<void> {
  await db.transaction('rw', [db.segments, db.postings], async () => {
    await db.segments.clear();
    await db.postings.clear();
  });
  let after = 0;
  for (;;) {
    const from = after;
    const numbers = await db.articles.where('number').above(from).limit(NUMBERS_AT_ONCE).primaryKeys();
    await db.unsealed.bulkPut(numbers.map((number) => ({ number, stamp: Math.random() })));
    if (numbers.length < NUMBERS_AT_ONCE) return;
    after = numbers.at(-1)!;
  }
}
