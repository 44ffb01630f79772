import { SameArticle, type Comparable, type SameBy } from '../same';
import { db } from './database';
import type { ArticleRow } from './rows';
import type { ArticleChange } from './write';

/** One key never brings more rows than this to compare, however often a site repeats a title. */
const MOST_PER_KEY = 8;

/**
 * The articles that a batch may meet, read once, changed in memory and written at the end of the transaction.
 * Looks articles up by id and by what makes two entries the same.
 */
export class WorkingSet {
  readonly #stored = new Map<string, ArticleRow>();
  readonly #rows = new Map<string, ArticleRow>();
  readonly #dropped = new Set<string>();
  readonly #byKey = new Map<number, Set<string>>();

  /** Reads what the batch may meet. Inside a transaction over `articles`. */
  static async read(ids: string[], keys: number[]): Promise<WorkingSet> {
    const set = new WorkingSet();
    await set.readMore(ids, keys);
    return set;
  }

  /** Reads what a further batch may meet; what was changed in memory stays changed. */
  async readMore(ids: string[], keys: number[]): Promise<void> {
    const byKey = [...new Set(keys)].map((key) =>
      db.articles.where('sameKeys').equals(key).limit(MOST_PER_KEY).toArray(),
    );
    const byId = ids.map((id) => db.articles.where('id').equals(id).toArray());
    for (const rows of await Promise.all([...byKey, ...byId])) {
      for (const row of rows) {
        if (this.#stored.has(row.id)) continue;
        this.#stored.set(row.id, row);
        this.put(row);
      }
    }
  }

  put(row: ArticleRow): void {
    this.#rows.set(row.id, row);
    for (const key of row.sameKeys) {
      const ids = this.#byKey.get(key) ?? new Set();
      this.#byKey.set(key, ids.add(row.id));
    }
  }

  /** Takes an entry out of the list. */
  drop(id: string): void {
    this.#rows.delete(id);
    this.#dropped.add(id);
  }

  /** Gives an entry another id; it stays the same row. */
  rename(id: string, row: ArticleRow): void {
    const stored = this.#stored.get(id);
    this.#rows.delete(id);
    this.#stored.delete(id);
    if (stored) this.#stored.set(row.id, stored);
    this.put(row);
  }

  get(id: string): ArticleRow | undefined {
    return this.#rows.get(id);
  }

  /**
   * The entry that is the same article, the surest first: by address, by title, by text. `keys` are the article's own;
   * `mayBe` refuses entries that are known to be others.
   */
  findSame(
    article: Comparable,
    keys: number[],
    mayBe: (row: ArticleRow, by: SameBy) => boolean = () => true,
  ): { row: ArticleRow; by: SameBy } | null {
    const compared = new SameArticle(article);
    const found: { row: ArticleRow; by: SameBy }[] = [];
    for (const id of new Set(
      keys.flatMap((key) => [...(this.#byKey.get(key) ?? [])].slice(0, MOST_PER_KEY)),
    )) {
      const row = this.#rows.get(id);
      if (!row) continue;
      const by = compared.by(row);
      if (by === null || !mayBe(row, by)) continue;
      if (by === 'address') return { row, by };
      found.push({ row, by });
    }
    return found.find(({ by }) => by === 'title') ?? found[0] ?? null;
  }

  /** What is to be written. */
  changes(): ArticleChange[] {
    const gone = [...this.#dropped].flatMap((id) => {
      const before = this.#stored.get(id);
      return before && !this.#rows.has(id) ? [{ before }] : [];
    });
    const written = [...this.#rows].flatMap(([id, after]) => {
      const before = this.#stored.get(id);
      if (before === after) return [];
      return [before ? { before, after } : { after }];
    });
    return [...gone, ...written];
  }
}
