import { db } from '../store/database';
import type { ArticleRow, Shelf } from '../store/rows';
import type { ArticleQuery } from './article-query';
import { byOrder, isAfter, shelvesOf, type Place } from './shelves';

/** Rows that may answer a query, in the query's order, a batch at a time; null when there are no more. */
export interface RowSource {
  /** Older rows may be missing: the search index is behind. */
  readonly isIncomplete?: boolean;
  next(howMany: number): Promise<ArticleRow[] | null>;
}

const ORDER_INDEX = '[shelf+order+number]';

/** Reads the shelves of a query as one list. Each is in order already. */
export class ShelfSource implements RowSource {
  readonly #query: ArticleQuery;
  readonly #shelves: Shelf[];
  #after: Place | undefined;
  #isDone = false;

  constructor(query: ArticleQuery) {
    this.#query = query;
    this.#shelves = shelvesOf(query);
    this.#after = query.sort === 'relevance' ? undefined : query.after;
  }

  async next(howMany: number): Promise<ArticleRow[] | null> {
    if (this.#isDone) return null;
    const parts = await Promise.all(this.#shelves.map((shelf) => this.#readShelf(shelf, howMany)));
    const rows = parts.flat().toSorted(byOrder(this.#query)).slice(0, howMany);
    this.#after = rows.at(-1) ?? this.#after;
    this.#isDone = rows.length < howMany;
    return rows;
  }

  #readShelf(shelf: Shelf, howMany: number): PromiseLike<ArticleRow[]> {
    const index = db.articles.where(ORDER_INDEX);
    if (this.#query.sort !== 'oldest') {
      const { order, number } = this.#after ?? { order: -Infinity, number: 0 };
      return index
        .between([shelf, order, number], [shelf, Infinity, 0], false, true)
        .limit(howMany)
        .toArray();
    }
    const { order, number } = this.#after ?? { order: Infinity, number: 0 };
    const range = index.between([shelf, -Infinity, 0], [shelf, order, number], true, false);
    // oxlint-disable-next-line unicorn/no-array-reverse -- a Dexie collection, not an array
    return range.reverse().limit(howMany).toArray();
  }
}

/** Rows that are few beside the whole list, read at once. */
export class FewSource implements RowSource {
  readonly #rows: ArticleRow[];
  #from = 0;

  constructor(rows: ArticleRow[], query: ArticleQuery) {
    this.#rows = rows.filter(isAfter(query)).toSorted(byOrder(query));
  }

  async next(howMany: number): Promise<ArticleRow[] | null> {
    if (this.#from >= this.#rows.length) return null;
    const rows = this.#rows.slice(this.#from, this.#from + howMany);
    this.#from += howMany;
    return rows;
  }
}

/** The rows of a query that has an index of its own and little in it, or null. */
export async function readFew(query: ArticleQuery): Promise<ArticleRow[] | null> {
  if (query.pageId !== undefined) return db.articles.where('onPages').equals(query.pageId).toArray();
  if (query.tag !== undefined) return db.articles.where('tags').equals(query.tag).toArray();
  if (query.isStarred) return db.articles.where('starredAt').above(0).toArray();
  return null;
}
