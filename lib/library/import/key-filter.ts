import { readCounts } from '../store/read-counts';
import { db } from '../store/database';

/**
 * The keys by which articles of the list are found again, held in memory for a large import: a look-up in the database
 * for each key of each row would be most of its time. Notices when somebody else adds articles, and reads anew.
 */
export class KeyFilter {
  #keys: Set<number> | null = null;
  #nextNumber = -1;

  /** Those keys that some article has. Inside a transaction over `articles` and `meta`. */
  async present(keys: number[]): Promise<number[]> {
    const { nextNumber, shelves } = await readCounts();
    const isEmpty = Object.values(shelves).every((count) => count === 0);
    if (isEmpty) this.#keys = new Set();
    else if (!this.#keys || nextNumber !== this.#nextNumber) this.#keys = await readKeys();
    const known = this.#keys;
    return keys.filter((key) => known.has(key));
  }

  /** Notes what was just written, in the same transaction. */
  async added(keys: number[]): Promise<void> {
    for (const key of keys) this.#keys?.add(key);
    this.#nextNumber = (await readCounts()).nextNumber;
  }
}

async function readKeys(): Promise<Set<number>> {
  const keys = await db.articles.orderBy('sameKeys').uniqueKeys();
  return new Set(keys as number[]);
}
