import { normaliseAddress } from '../../text/similar/index';
import { hashText } from '../hash';
import { takeNumbers } from '../store/counts';
import { db } from '../store/database';
import type { ArticleRow, ImportSliceRow, MergeRow } from '../store/rows';
import { writeLibrary } from '../store/transact';
import { WorkingSet } from '../store/working-set';
import { toRow, writeArticles } from '../store/write';
import { recordSlice, type SliceResult } from './import-slice';
import { mergeArticle } from './merge';
import type { LibraryRecord, StoredArticle } from './records';

type RecordOf<Type extends LibraryRecord['type']> = Extract<LibraryRecord, { type: Type }>;

function pick<Type extends LibraryRecord['type']>(records: LibraryRecord[], type: Type): RecordOf<Type>[] {
  return records.filter((record): record is RecordOf<Type> => record.type === type);
}

/** What a slice of Winnow's own records would do, from reading alone. */
export async function previewRecords(records: LibraryRecord[], seen: WorkingSet): Promise<SliceResult> {
  const articles = pick(records, 'article').map(({ article }) => article);
  await seen.readMore(
    articles.map(({ id }) => id),
    [],
  );
  return takeArticles(articles, seen, 1, new Map());
}

/** Writes one slice of Winnow's own records and what undoes it. What is here already keeps its later changes. */
export function importRecords(
  importId: string,
  slice: number,
  records: LibraryRecord[],
  pageIds: Map<string, string>,
): Promise<SliceResult> {
  const tables = [db.contents, db.merges, db.tombstones, db.domains, db.imports, db.importSlices];
  return writeLibrary(tables, async () => {
    const undo: ImportSliceRow = { importId, slice, numbers: [], added: {}, before: {} };
    await addPages(pick(records, 'page'), pageIds, undo);
    const articles = pick(records, 'article').map(({ article }) => article);
    const set = await WorkingSet.read(
      articles.map(({ id }) => id),
      [],
    );
    const result = takeArticles(articles, set, await takeNumbers(articles.length), pageIds);
    const changes = set.changes();
    await writeArticles(changes);
    undo.numbers = changes.flatMap(({ before, after }) => (before || !after ? [] : [after.number]));
    undo.before['articles'] = changes.flatMap(({ before }) => (before ? [before] : []));
    await addMissing(
      'contents',
      pick(records, 'content').map(({ content }) => content),
      ({ id }) => id,
      undo,
    );
    await addMissing(
      'merges',
      pick(records, 'merge').map(({ merge }) => withPages(merge, pageIds)),
      ({ id }) => id,
      undo,
    );
    await addMissing(
      'tombstones',
      pick(records, 'tombstone').map(({ tombstone }) => tombstone),
      ({ id }) => id,
      undo,
    );
    await addMissing(
      'domains',
      pick(records, 'domain').map(({ domain }) => domain),
      ({ domain }) => domain,
      undo,
    );
    await mergeDays(pick(records, 'day'), undo);
    await recordSlice(undo);
    return result;
  });
}

function takeArticles(
  articles: StoredArticle[],
  set: WorkingSet,
  first: number,
  pageIds: Map<string, string>,
): SliceResult {
  const result: SliceResult = { added: 0, known: 0, changed: 0 };
  const pageId = (id: string): string => pageIds.get(id) ?? id;
  for (const [i, article] of articles.entries()) {
    const known = set.get(article.id);
    const merged: ArticleRow = known ? mergeArticle(known, article) : asNew(article, first + i, pageId);
    if (!known) result.added += 1;
    else result.known += 1;
    if (known && merged !== known) result.changed += 1;
    if (merged !== known) set.put(merged);
  }
  return result;
}

function asNew(article: StoredArticle, number: number, pageId: (id: string) => string): ArticleRow {
  const foundOn = { ...article.foundOn, pageId: pageId(article.foundOn.pageId) };
  return toRow(
    { ...article, foundOn },
    { number, place: article.place, onPages: article.onPages.map(pageId) },
  );
}

/** A merge with the ids that its pages have here. */
function withPages({ absorbed, brought, ...merge }: MergeRow, pageIds: Map<string, string>): MergeRow {
  const here = (id: string): string => pageIds.get(id) ?? id;
  const { onPages, foundOn } = absorbed;
  return {
    ...merge,
    absorbed: {
      ...absorbed,
      foundOn: { ...foundOn, pageId: here(foundOn.pageId) },
      ...(onPages && { onPages: onPages.map(here) }),
    },
    ...(brought && { brought: brought.map(here) }),
  };
}

/** Pages come before their articles. A page that is here under another id lends its own. */
async function addPages(
  records: RecordOf<'page'>[],
  pageIds: Map<string, string>,
  undo: ImportSliceRow,
): Promise<void> {
  for (const { page } of records) {
    const key = hashText(normaliseAddress(page.url) ?? page.url);
    const known = (await db.pages.get(page.id)) ?? (await db.pages.where('key').equals(key).first());
    if (known) pageIds.set(page.id, known.id);
    else {
      await db.pages.put({ ...page, key, live: 0 });
      (undo.added['pages'] ??= []).push(page.id);
    }
  }
}

type PlainTable = 'contents' | 'merges' | 'tombstones' | 'domains';

async function addMissing<Row>(
  table: PlainTable,
  rows: Row[],
  keyOf: (row: Row) => string,
  undo: ImportSliceRow,
): Promise<void> {
  if (rows.length === 0) return;
  const known = await db.table<Row, string>(table).bulkGet(rows.map(keyOf));
  const missing = rows.filter((_, i) => known[i] === undefined);
  await db.table<Row, string>(table).bulkPut(missing);
  (undo.added[table] ??= []).push(...missing.map(keyOf));
}

/** The larger of the two counts of a day, so that a second import adds nothing. */
async function mergeDays(records: RecordOf<'day'>[], undo: ImportSliceRow): Promise<void> {
  for (const { day } of records) {
    const known = await db.days.get(day.day);
    if (known) (undo.before['days'] ??= []).push(known);
    else (undo.added['days'] ??= []).push(day.day);
    const reasons = [...new Set([...Object.keys(known?.removed ?? {}), ...Object.keys(day.removed)])];
    const removed = Object.fromEntries(
      reasons.map((reason) => [reason, Math.max(known?.removed[reason] ?? 0, day.removed[reason] ?? 0)]),
    );
    const { saved, read } = day;
    await db.days.put({
      day: day.day,
      saved: Math.max(saved, known?.saved ?? 0),
      read: Math.max(read, known?.read ?? 0),
      removed,
    });
  }
}
