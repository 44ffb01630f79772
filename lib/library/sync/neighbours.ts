import type { SyncRecord } from '../../sync/record';
import type { KeyFilter } from '../import/key-filter';
import { db } from '../store/database';
import type { PageRow, TombstoneRow } from '../store/rows';
import { WorkingSet } from '../store/working-set';
import { pageKeyOf } from '../page-key';
import { sameKeysOf } from '../same';
import type { Base } from './base';
import type { AliasRow, StrayRow } from './rows';

/** A foreign record of an article, read and checked. */
export interface Incoming {
  record: SyncRecord;
  base: Base | null;
  /** What its base and its fields are found again by. */
  keys: number[];
}

/** The title and summary of a record, for what makes two entries the same. */
export function keysOf(record: SyncRecord, base: Base): number[] {
  const textOf = (name: string): string => {
    const value = record.fields[name]?.value;
    return typeof value === 'string' ? value : '';
  };
  return sameKeysOf({ title: textOf('title'), summary: textOf('summary'), url: base.url });
}

/** All that a file of records may meet in the library, read at once at the beginning of its transaction. */
export class Neighbours {
  readonly aliases = new Map<string, AliasRow>();
  readonly tombstones = new Map<string, TombstoneRow>();
  readonly strays = new Map<string, StrayRow>();
  readonly pages = new Map<string, PageRow>();

  private constructor(readonly articles: WorkingSet) {}

  static async read(
    incoming: readonly Incoming[],
    texts: readonly { id: string }[],
    filter: KeyFilter,
  ): Promise<Neighbours> {
    const named = incoming.flatMap(({ record }) => {
      const other = record.fields['sameAs']?.value;
      return typeof other === 'string' ? [record.id, other] : [record.id];
    });
    named.push(...texts.map(({ id }) => id));
    const aliases = await readAliases(named);
    const ids = [...new Set([...named, ...aliases.map(({ to }) => to)])];
    const keys = await filter.present(incoming.flatMap((one) => one.keys));
    const articles = await WorkingSet.read(ids, keys);
    const neighbours = new Neighbours(articles);
    for (const row of aliases) neighbours.aliases.set(row.id, row);
    for (const row of await db.tombstones.bulkGet(ids)) if (row) neighbours.tombstones.set(row.id, row);
    for (const row of await db.strays.bulkGet(ids)) if (row) neighbours.strays.set(row.id, row);
    await neighbours.#readPages(incoming);
    return neighbours;
  }

  /** The id that an entry goes by. */
  rootOf(id: string): string {
    let root = id;
    for (let alias = this.aliases.get(root); alias; alias = this.aliases.get(root)) root = alias.to;
    return root;
  }

  async #readPages(incoming: readonly Incoming[]): Promise<void> {
    for (const { base } of incoming) {
      if (base === null || base.foundOn.pageId === '' || this.pages.has(base.foundOn.pageId)) continue;
      const { pageId: id, url, title, kind } = base.foundOn;
      const key = pageKeyOf(url);
      const known = (await db.pages.get(id)) ?? (await db.pages.where('key').equals(key).first());
      this.pages.set(id, known ?? { id, url, title, kind, key, savedAt: base.savedAt, live: 0 });
    }
  }
}

async function readAliases(ids: readonly string[]): Promise<AliasRow[]> {
  const found = new Map<string, AliasRow>();
  let due = [...ids];
  while (due.length > 0) {
    const rows = (await db.aliases.bulkGet(due)).filter((row) => row !== undefined);
    due = rows.map(({ to }) => to).filter((id) => !found.has(id));
    for (const row of rows) found.set(row.id, row);
  }
  return [...found.values()];
}
