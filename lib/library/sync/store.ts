import { isNewer, type SyncRecord } from '../../sync/record';
import type { Outgoing, SyncStore } from '../../sync/store';
import { KeyFilter } from '../import/key-filter';
import { readCounts } from '../store/read-counts';
import { db } from '../store/database';
import { guarded } from '../store/fault';
import { SHELVES, type ArticleRow } from '../store/rows';
import { writeLibrary } from '../store/transact';
import { beats } from './fields';
import { mergeRecords } from './merge';
import { nextOfEverything, nextWaiting } from './outgoing';
import { readOutboxState, writeOutboxState } from './outbox';
import type { OutboxRow } from './rows';

const SLICE = 1_000;

/** The reading list as a sync sees it. One for each sync: it remembers keys while it merges. */
export class LibrarySyncStore implements SyncStore {
  readonly #keys = new KeyFilter();

  outgoing(limit: number): Promise<Outgoing> {
    return guarded(async () => (await nextOfEverything(limit)) ?? nextWaiting(limit));
  }

  /** `upTo` below zero: so far everything was sent; else the outbox. */
  acknowledge(upTo: number): Promise<void> {
    return writeLibrary([], async () => {
      const state = await readOutboxState();
      if (upTo >= 0) await db.outbox.where('seq').belowOrEqual(upTo).delete();
      else if (state?.everything)
        await writeOutboxState({ ...state, everything: { ...state.everything, after: -upTo } });
    });
  }

  /** From here on changes are noted. The articles themselves are read when they are sent, some thousand at a time. */
  sendEverything(): Promise<void> {
    return writeLibrary([db.aliases], async () => {
      await db.outbox.clear();
      let seq = (await readOutboxState())?.seq ?? 0;
      const put = (entry: Omit<OutboxRow, 'seq'>) => db.outbox.put({ ...entry, seq: ++seq });
      await db.aliases.each(({ id, to, at }) => {
        void put({ key: `same ${id}`, id, fields: [], sameAs: { id: to, at } });
      });
      await db.tombstones.each(({ id, deletedAt }) => {
        void put({ key: id, id, fields: [], goneAt: deletedAt });
      });
      const { nextNumber: below } = await readCounts();
      await writeOutboxState({ seq, everything: { after: 0, below } });
    });
  }

  merge(records: readonly SyncRecord[]): Promise<void> {
    return mergeRecords(records, this.#keys);
  }

  countRemovals(records: readonly SyncRecord[]): Promise<{ removals: number; live: number }> {
    return guarded(async () => {
      const { shelves } = await readCounts();
      const live = SHELVES.reduce((sum, shelf) => (shelf === 'trash' ? sum : sum + shelves[shelf]), 0);
      return { removals: await countRemoved(records), live };
    });
  }

  clear(): Promise<void> {
    const tables = [db.contents, db.merges, db.aliases, db.strays, db.history, db.imports, db.importSlices];
    const emptied = [...tables, db.articles, db.pages, db.tallies, db.unsealed, db.tombstones, db.outbox];
    return writeLibrary([...tables, db.segments, db.postings], async () => {
      const { nextNumber, shelves } = await readCounts();
      for (const table of [...emptied, db.segments, db.postings]) await table.clear();
      const none = Object.fromEntries(Object.keys(shelves).map((shelf) => [shelf, 0]));
      await db.meta.put({ key: 'counts', value: { shelves: none, starred: 0, nextNumber } });
      await writeOutboxState({ seq: 0 });
    });
  }
}

/** No server any more: nothing is noted for one. */
export function stopOutbox(): Promise<void> {
  return writeLibrary([db.strays], async () => {
    await db.outbox.clear();
    await db.strays.clear();
    await writeOutboxState(null);
  });
}

/** How many listed articles the records would put into the trash or delete for good. */
async function countRemoved(records: readonly SyncRecord[]): Promise<number> {
  const removing = records.filter(
    ({ fields }) => fields['gone']?.value === true || typeof fields['deletedAt']?.value === 'number',
  );
  let count = 0;
  for (let from = 0; from < removing.length; from += SLICE) {
    const slice = lastPerId(removing.slice(from, from + SLICE));
    const rows = await db.articles
      .where('id')
      .anyOf([...slice.keys()])
      .toArray();
    count += rows.filter((row) => row.deletedAt === undefined && isRemoved(row, slice.get(row.id)!)).length;
  }
  return count;
}

function lastPerId(records: readonly SyncRecord[]): Map<string, SyncRecord> {
  const byId = new Map<string, SyncRecord>();
  for (const record of records) {
    const deletedAt = record.fields['deletedAt'];
    const known = byId.get(record.id)?.fields['deletedAt'];
    if (known === undefined || (deletedAt !== undefined && isNewer(deletedAt, known)))
      byId.set(record.id, record);
  }
  return byId;
}

function isRemoved(row: ArticleRow, { fields }: SyncRecord): boolean {
  if (fields['gone']?.value === true) return true;
  const change = fields['deletedAt'];
  return change !== undefined && beats(row, 'deletedAt', change);
}
