import type { ArticleQuery } from '../../list/article-query';
import { byOrder, isAfter, type Place } from '../../list/shelves';
import type { RowSource } from '../../list/sources';
import { db } from '../../store/database';
import type { ArticleRow } from '../../store/rows';
import type { SearchQuery } from '../query';
import { tokensToFind } from '../tokens';
import { findCandidates } from './find';

/** Most unsealed articles that one search scans; more wait only while a large import is being indexed. */
const MOST_SCANNED = 2000;

/** The articles that may answer a search: the index's candidates, and what it does not know yet. */
export class IndexSource implements RowSource {
  readonly isIncomplete: boolean;
  readonly #places: Place[];
  readonly #scanned: Map<number, ArticleRow>;
  #from = 0;

  private constructor(places: Place[], scanned: Map<number, ArticleRow>, isIncomplete: boolean) {
    this.#places = places;
    this.#scanned = scanned;
    this.isIncomplete = isIncomplete;
  }

  /** Null where the search has no words or nothing is indexed yet: then the shelves are scanned. */
  static async open(query: ArticleQuery, search: SearchQuery): Promise<IndexSource | null> {
    const tokens = [...new Set([...search.terms, ...search.hints].flatMap(({ runs }) => tokensToFind(runs)))];
    if (tokens.length === 0) return null;
    const candidates = await findOrScan(tokens);
    if (!candidates) return null;
    // oxlint-disable-next-line unicorn/no-array-reverse -- a Dexie collection, not an array
    const unsealed = await db.unsealed.reverse().limit(MOST_SCANNED).primaryKeys();
    const rows = (await db.articles.bulkGet(unsealed)).filter((row) => row !== undefined);
    const scanned = new Map(rows.map((row) => [row.number, row]));
    const sealed = candidates.filter(({ number }) => !scanned.has(number));
    const places = [...sealed, ...rows].filter(isAfter(query)).toSorted(byOrder(query));
    return new IndexSource(places, scanned, unsealed.length === MOST_SCANNED);
  }

  async next(howMany: number): Promise<ArticleRow[] | null> {
    if (this.#from >= this.#places.length) return null;
    const places = this.#places.slice(this.#from, this.#from + howMany);
    this.#from += howMany;
    const missing = places.filter(({ number }) => !this.#scanned.has(number)).map(({ number }) => number);
    const read = await db.articles.bulkGet(missing);
    const rows = new Map(read.flatMap((row) => (row ? [[row.number, row]] : [])));
    return places.flatMap(({ number }) => this.#scanned.get(number) ?? rows.get(number) ?? []);
  }
}

/** A damaged index is no reason to fail: the search scans, and the next tending rebuilds it. */
async function findOrScan(tokens: string[]): ReturnType<typeof findCandidates> {
  try {
    return await findCandidates(tokens);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
