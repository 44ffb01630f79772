import type { ArticleQuery } from '../../list/article-query';
import { byOrder, isAfter, type Place } from '../../list/shelves';
import type { RowSource } from '../../list/sources';
import { db } from '../../store/database';
import type { ArticleRow } from '../../store/rows';
import { InOrder } from '../in-order';
import type { SearchQuery } from '../query';
import { tokensToFind } from '../tokens';
import { findCandidates } from './find';
import { scanTail } from './tail';

/** The articles that may answer a search: the index's candidates, and what it does not know yet. */
export class IndexSource implements RowSource {
  readonly isIncomplete: boolean;
  readonly #places: InOrder<Place>;

  private constructor(places: InOrder<Place>, isIncomplete: boolean) {
    this.#places = places;
    this.isIncomplete = isIncomplete;
  }

  /** Null where the search has no words or nothing is indexed yet: then the shelves are scanned. */
  static async open(query: ArticleQuery, search: SearchQuery): Promise<IndexSource | null> {
    const tokens = [...new Set([...search.terms, ...search.hints].flatMap(({ runs }) => tokensToFind(runs)))];
    if (tokens.length === 0) return null;
    const [candidates, { found, known, isCut }] = await Promise.all([findOrScan(tokens), scanTail(search)]);
    if (!candidates) return null;
    const places: Place[] = candidates.filter(({ number }) => !known.has(number)).concat(found);
    return new IndexSource(new InOrder(places.filter(isAfter(query)), byOrder(query)), isCut);
  }

  async next(howMany: number): Promise<ArticleRow[] | null> {
    const places = this.#places.take(howMany);
    if (places.length === 0) return null;
    const rows = await db.articles.bulkGet(places.map(({ number }) => number));
    return rows.filter((row) => row !== undefined);
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
