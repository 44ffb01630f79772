import type { Article } from './article';
import type { LibraryRecord, StoredArticle } from './import/records';
import { db } from './store/database';
import { guarded } from './store/fault';
import type { ArticleRow, DomainRow, PageRow } from './store/rows';

const ROWS_AT_ONCE = 500;

/** Every article, oldest entry first, a few hundred in memory at a time. The trash is left out unless asked for. */
export async function* readArticles({ withTrash = false } = {}): AsyncGenerator<Article> {
  for await (const row of readRows()) if (withTrash || row.deletedAt === undefined) yield row;
}

async function* readRows(): AsyncGenerator<ArticleRow> {
  let after = 0;
  for (;;) {
    const from = after;
    const rows = await guarded(() => db.articles.where('number').above(from).limit(ROWS_AT_ONCE).toArray());
    yield* rows;
    if (rows.length < ROWS_AT_ONCE) return;
    after = rows.at(-1)!.number;
  }
}

/** The rows of a table with text keys, in pieces. */
async function* readTable<Row>(
  name: 'pages' | 'contents' | 'merges' | 'tombstones' | 'domains' | 'days',
): AsyncGenerator<Row> {
  const { keyPath } = db.table(name).schema.primKey;
  let after = '';
  for (;;) {
    const from = after;
    const rows = await guarded(() =>
      db.table<Row>(name).where(':id').above(from).limit(ROWS_AT_ONCE).toArray(),
    );
    yield* rows;
    if (rows.length < ROWS_AT_ONCE) return;
    after = String(rows.at(-1)![keyPath as keyof Row]);
  }
}

/** Everything that the library holds, in an order in which it can be read back. */
export async function* readRecords(): AsyncGenerator<LibraryRecord> {
  for await (const { id, url, title, kind, savedAt } of readTable<PageRow>('pages'))
    yield { type: 'page', page: { id, url, title, kind, savedAt } };
  for await (const row of readRows()) yield { type: 'article', article: toStored(row) };
  for await (const content of readTable<Extract<LibraryRecord, { type: 'content' }>['content']>('contents'))
    yield { type: 'content', content };
  for await (const merge of readTable<Extract<LibraryRecord, { type: 'merge' }>['merge']>('merges'))
    yield { type: 'merge', merge };
  for await (const tombstone of readTable<Extract<LibraryRecord, { type: 'tombstone' }>['tombstone']>(
    'tombstones',
  ))
    yield { type: 'tombstone', tombstone };
  for await (const domain of readTable<DomainRow>('domains')) yield { type: 'domain', domain };
  for await (const day of readTable<Extract<LibraryRecord, { type: 'day' }>['day']>('days'))
    yield { type: 'day', day };
}

/** A stored row without what is derived from it or local to this database. */
export function toStored({
  number: _number,
  shelf: _shelf,
  order: _order,
  sameKeys: _keys,
  baseId: _base,
  ...article
}: ArticleRow): StoredArticle {
  return article;
}
