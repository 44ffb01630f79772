import { isNewer } from '../../sync/record';
import type { ArticleRow, PageRow } from '../store/rows';
import { toRow } from '../store/write';
import { articleOf, type Base, BASE_FIELDS, type BaseFields } from './base';
import { applyFields, fieldsOf } from './fields';
import { historyRow } from './history';
import type { Incoming, Neighbours } from './neighbours';
import { lastChange } from './outbox';
import type { HistoryRow, OutboxRow } from './rows';

type Fields = Incoming['record']['fields'];

/**
 * Merges foreign records into the library, in memory. Three rules make every device end alike: of a field the later
 * change holds; of two ids of one article the smaller one holds, and who finds that out tells the others; an id that
 * is gone stays gone, and what was changed after it went comes back as an article with a new id.
 */
export class Merger {
  readonly history: HistoryRow[] = [];
  readonly outbox: Omit<OutboxRow, 'seq'>[] = [];
  /** Ids that are no more, and what took their place. */
  readonly renamed: [from: string, to: string | null][] = [];
  /** Strays that found their article. */
  readonly settled = new Set<string>();
  readonly pages = new Map<string, PageRow>();
  /** Ids of articles that were not here before. */
  readonly arrived: string[] = [];

  constructor(
    private readonly near: Neighbours,
    private nextNumber: number,
    private readonly now: number,
  ) {}

  take({ record, base, keys }: Incoming): void {
    const other = record.fields['sameAs'];
    if (typeof other?.value === 'string' && isId(other.value)) this.#unite(record.id, other.value, other.at);
    const gone = record.fields['gone'];
    if (gone?.value === true) this.#bury(this.near.rootOf(record.id), gone.at);
    const id = this.near.rootOf(record.id);
    if (this.near.tombstones.has(id)) return;
    const row = this.near.articles.get(id);
    if (row) this.#put(this.#apply(base === null ? row : this.#rebase(row, base), record.fields));
    else if (base === null) this.#keepStray(id, record.fields);
    else this.#add(id, base, record.fields, keys);
  }

  #add(id: string, base: Base, fields: Fields, keys: number[]): void {
    const { place, ...article } = articleOf(id, base);
    const foundOn = this.#foundOn(base);
    const onPages = foundOn.pageId === '' ? [] : [foundOn.pageId];
    const fresh = toRow({ ...article, foundOn }, { number: this.nextNumber++, place, onPages }, []);
    const { row } = applyFields(fresh, fields);
    this.arrived.push(id);
    const same = this.near.articles.findSame(row, keys);
    this.#put(this.#withStrays(row));
    if (same === null) return;
    const [smaller, larger] = [id, same.row.id].toSorted() as [string, string];
    this.#unite(larger, smaller, this.now);
    // The others may not see it: a title that they know changed meanwhile.
    const sameAs = { id: smaller, at: this.now };
    this.outbox.push({ key: `same ${larger}`, id: larger, fields: [], sameAs });
  }

  #rebase(row: ArticleRow, base: Base): ArticleRow {
    if (base.origin >= (row.baseId ?? row.id)) return row;
    return withBase(row, base.origin, { ...articleOf(row.id, base), foundOn: this.#foundOn(base) });
  }

  /** The page it was found on, under the id that the page has here. */
  #foundOn({ foundOn }: Base): Base['foundOn'] {
    const page = this.near.pages.get(foundOn.pageId);
    if (page) this.pages.set(page.id, page);
    return { ...foundOn, pageId: page?.id ?? '' };
  }

  /** Two ids are one article: the smaller one holds. */
  #unite(a: string, b: string, at: number): void {
    const [kept, lost] = [this.near.rootOf(a), this.near.rootOf(b)].toSorted() as [string, string];
    if (kept === lost) return;
    this.near.aliases.set(lost, { id: lost, to: kept, at });
    const [row, other] = [this.near.articles.get(kept), this.near.articles.get(lost)];
    if (row && other) {
      this.near.articles.drop(lost);
      this.renamed.push([lost, kept]);
      this.#put(this.#absorb(row, other));
    } else if (other) {
      this.near.articles.rename(lost, renamed(other, kept, other.baseId ?? lost));
      this.renamed.push([lost, kept]);
    }
    const stray = this.near.strays.get(lost);
    if (stray) this.#keepStray(kept, stray.fields);
    const current = this.near.articles.get(kept);
    if (current) this.#put(this.#withStrays(current));
    const gone = Math.max(...[kept, lost].map((id) => this.near.tombstones.get(id)?.deletedAt ?? -1));
    if (gone >= 0) this.#bury(kept, gone);
  }

  #absorb(row: ArticleRow, other: ArticleRow): ArticleRow {
    const merged = this.#apply(withBase(row, other.baseId ?? other.id, other), fieldsOf(other));
    const seen = new Set([merged.foundOn.url, ...merged.alsoSeenOn.map(({ url }) => url)]);
    const { url, title } = other.foundOn;
    const found = url === '' ? [] : [{ url, title, seenAt: other.savedAt }];
    const sightings = [...found, ...other.alsoSeenOn].filter((sighting) => !seen.has(sighting.url));
    return {
      ...merged,
      alsoSeenOn: [...merged.alsoSeenOn, ...sightings],
      onPages: [...new Set([...merged.onPages, ...other.onPages])],
      ...(merged.contentAt === undefined && other.contentAt !== undefined && { contentAt: other.contentAt }),
    };
  }

  /** An id that is gone is gone on every device; what changed after that lives on under another. */
  #bury(id: string, at: number): void {
    const known = this.near.tombstones.get(id);
    const row = this.near.articles.get(id);
    const deletedAt = Math.max(at, known?.deletedAt ?? 0);
    this.near.tombstones.set(id, { id, deletedAt, sameKeys: known?.sameKeys ?? row?.sameKeys ?? [] });
    this.settled.add(id);
    this.near.strays.delete(id);
    if (!row) return;
    if (lastChange(row) <= deletedAt) {
      this.near.articles.drop(id);
      this.renamed.push([id, null]);
      return;
    }
    const reborn = crypto.randomUUID();
    this.near.articles.rename(id, renamed(row, reborn, reborn));
    this.renamed.push([id, reborn]);
    this.outbox.push({ key: reborn, id: reborn, fields: null });
    if (row.contentAt !== undefined)
      this.outbox.push({ key: `text ${reborn}`, id: reborn, fields: [], text: true });
  }

  #apply(row: ArticleRow, fields: Fields): ArticleRow {
    const { row: next, lost } = applyFields(row, fields);
    for (const one of lost) this.history.push(historyRow(row.id, one, this.now));
    return next;
  }

  #put(row: ArticleRow): void {
    if (this.near.articles.get(row.id) !== row) this.near.articles.put(toRow(row, row));
  }

  #withStrays(row: ArticleRow): ArticleRow {
    const stray = this.near.strays.get(row.id);
    if (!stray) return row;
    this.near.strays.delete(row.id);
    this.settled.add(row.id);
    return this.#apply(row, stray.fields);
  }

  /** Changes of an article that is not here yet wait for it. */
  #keepStray(id: string, fields: Fields): void {
    const waiting: Fields = { ...this.near.strays.get(id)?.fields };
    for (const [name, change] of Object.entries(fields)) {
      const known = waiting[name];
      if (name !== 'sameAs' && name !== 'gone' && (known === undefined || isNewer(change, known)))
        waiting[name] = change;
    }
    if (Object.keys(waiting).length === 0) return;
    this.settled.delete(id);
    this.near.strays.set(id, { id, fields: waiting });
  }
}

/** The same article under another id; `baseId`: where what never changes of it comes from. */
function renamed(row: ArticleRow, id: string, baseId: string): ArticleRow {
  const { baseId: _, ...rest } = row;
  return { ...rest, id, ...(baseId !== id && { baseId }) };
}

const isId = (id: string): boolean => id.length > 0 && id.length <= 200;

/** What never changes comes from the entry with the smallest id, whichever device heard of it first. */
function withBase(row: ArticleRow, origin: string, from: BaseFields): ArticleRow {
  if (origin >= (row.baseId ?? row.id)) return row;
  const next: ArticleRow = { ...row };
  for (const field of BASE_FIELDS) {
    if (from[field] === undefined) delete next[field as 'author'];
    else Object.assign(next, { [field]: from[field] });
  }
  if (origin === row.id) delete next.baseId;
  else next.baseId = origin;
  const { pageId } = next.foundOn;
  if (pageId !== '') next.onPages = [...new Set([...row.onPages, pageId])];
  return next;
}
