import { Dexie, type Table } from 'dexie';
import { migrations } from '../migrations/index';
import type { DocumentsRow, PostingRow, SegmentRow } from '../search/segments/rows';
import type { AliasRow, HistoryRow, OutboxRow, StrayRow } from '../sync/rows';
import type {
  ArticleRow,
  ContentRow,
  DayRow,
  DomainRow,
  ImportRow,
  ImportSliceRow,
  MergeRow,
  MetaRow,
  PageRow,
  TallyRow,
  TombstoneRow,
  UnsealedRow,
} from './rows';

/** The reading list's database. Opened in the background and in Winnow's own pages, never in a content script. */
export class LibraryDatabase extends Dexie {
  declare articles: Table<ArticleRow, number>;
  declare pages: Table<PageRow, string>;
  declare contents: Table<ContentRow, string>;
  declare tombstones: Table<TombstoneRow, string>;
  declare merges: Table<MergeRow, string>;
  declare tallies: Table<TallyRow, [string, string]>;
  declare days: Table<DayRow, string>;
  declare domains: Table<DomainRow, string>;
  declare unsealed: Table<UnsealedRow, number>;
  declare segments: Table<SegmentRow, number>;
  declare postings: Table<PostingRow | DocumentsRow, [number, number]>;
  declare imports: Table<ImportRow, string>;
  declare importSlices: Table<ImportSliceRow, [string, number]>;
  declare outbox: Table<OutboxRow, string>;
  declare aliases: Table<AliasRow, string>;
  declare strays: Table<StrayRow, string>;
  declare history: Table<HistoryRow, string>;
  declare meta: Table<MetaRow, string>;

  constructor(name = 'winnow', upTo = Infinity) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    for (const { version, stores, upgrade } of migrations) {
      if (version > upTo) break;
      const declared = this.version(version).stores(stores);
      if (upgrade) declared.upgrade(upgrade);
    }
  }
}

export const db = new LibraryDatabase();
