import type { SyncRecord } from '../../sync/record';
import type { Outgoing } from '../../sync/store';
import { db } from '../store/database';
import type { ArticleRow, ContentRow } from '../store/rows';
import { writeLibrary } from '../store/transact';
import { wholeRecord } from './base';
import { fieldsOf } from './fields';
import { readOutboxState, writeOutboxState } from './outbox';
import type { OutboxRow } from './rows';
import { textRecord } from './texts';

/** Characters of kept texts in one change file: two thousand long articles would be a file that no server takes. */
const MOST_TEXT = 8_000_000;
/** Texts are read so many at a time, since each may be long. */
const TEXTS_AT_ONCE = 50;

/** The next articles where everything is to be sent, else null. */
export async function nextOfEverything(limit: number): Promise<Outgoing | null> {
  const range = (await readOutboxState())?.everything;
  if (range === undefined) return null;
  const { after, below } = range;
  const rows = await db.articles.where(':id').between(after, below, false, false).limit(limit).toArray();
  const records = await withTexts(
    rows,
    (row) => (row.contentAt === undefined ? null : row.id),
    (row, content) => [wholeRecord(row), ...textOf(content)],
  );
  const last = rows[records.length - 1];
  if (last) return { records: records.flat(), upTo: -last.number, more: true };
  await writeLibrary([], async () => {
    const state = await readOutboxState();
    if (state) await writeOutboxState({ seq: state.seq });
  });
  return null;
}

/** What waits in the outbox. */
export async function nextWaiting(limit: number): Promise<Outgoing> {
  for (;;) {
    const due = await db.outbox.orderBy('seq').limit(limit).toArray();
    const ids = due.map(({ id }) => id);
    const rows = await db.articles.where('id').anyOf(ids).toArray();
    const byId = new Map(rows.map((row) => [row.id, row]));
    const records = await withTexts(
      due,
      (entry) => (entry.text === true ? entry.id : null),
      (entry, content) => recordsOf(entry, byId.get(entry.id), content),
    );
    const upTo = due[records.length - 1]?.seq ?? 0;
    const flat = records.flat();
    if (flat.length > 0 || due.length === 0) {
      return { records: flat, upTo, more: records.length < due.length || due.length === limit };
    }
    // Only articles that are no more, and never were on a server.
    await writeLibrary([], () => db.outbox.where('seq').belowOrEqual(upTo).delete());
  }
}

/** Maps items with the texts that they ask for, in order, as many as fit one file. */
async function withTexts<Item>(
  items: readonly Item[],
  textWanted: (item: Item) => string | null,
  map: (item: Item, content: ContentRow | undefined) => SyncRecord[],
): Promise<SyncRecord[][]> {
  const mapped: SyncRecord[][] = [];
  let characters = 0;
  for (let from = 0; from < items.length && characters < MOST_TEXT; from += TEXTS_AT_ONCE) {
    const slice = items.slice(from, from + TEXTS_AT_ONCE);
    const ids = slice.map(textWanted);
    const wanted = ids.filter((id) => id !== null);
    const contents = wanted.length === 0 ? [] : await db.contents.bulkGet(wanted);
    const byId = new Map(contents.flatMap((content) => (content ? [[content.id, content]] : [])));
    for (const { html, text } of byId.values()) characters += html.length + text.length;
    slice.forEach((item, i) => mapped.push(map(item, byId.get(ids[i] ?? ''))));
  }
  return mapped;
}

function recordsOf(
  { id, fields, goneAt, sameAs, text }: OutboxRow,
  row: ArticleRow | undefined,
  content: ContentRow | undefined,
): SyncRecord[] {
  if (sameAs) return [{ kind: 'article', id, fields: { sameAs: { at: sameAs.at, value: sameAs.id } } }];
  if (goneAt !== undefined) return [{ kind: 'article', id, fields: { gone: { at: goneAt, value: true } } }];
  if (text === true) return textOf(content);
  if (!row) return [];
  return [fields === null ? wholeRecord(row) : { kind: 'article', id, fields: fieldsOf(row, fields) }];
}

function textOf(content: ContentRow | undefined): SyncRecord[] {
  const record = content === undefined ? null : textRecord(content);
  return record === null ? [] : [record];
}
