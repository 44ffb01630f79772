import { splitOff } from '../merges';
import type { Progress } from '../progress';
import { takeFromDays } from '../store/counts';
import { db } from '../store/database';
import { guarded } from '../store/fault';
import type { ImportRow, ImportSliceRow } from '../store/rows';
import { writeLibrary } from '../store/transact';
import { writeArticles, type ArticleChange } from '../store/write';

/** Opens an import: from here on it can be undone as one step, also after a crash. */
export async function startImport(format: string, fileName: string, now = Date.now()): Promise<string> {
  const id = crypto.randomUUID();
  const row: ImportRow = { id, format, fileName, startedAt: now, slices: 0, added: 0, changed: 0 };
  await writeLibrary([db.imports], () => db.imports.put(row));
  return id;
}

export async function finishImport(id: string, now = Date.now()): Promise<void> {
  await writeLibrary([db.imports], () => db.imports.update(id, { finishedAt: now }));
}

/** Notes which saved searches an import is about to bring, so that its undo takes those back. */
export async function noteSearches(id: string, searches: string[]): Promise<void> {
  await writeLibrary([db.imports], () => db.imports.update(id, { searches }));
}

export function searchesOf(id: string): Promise<string[]> {
  return guarded(async () => (await db.imports.get(id))?.searches ?? []);
}

/** Imports that can still be undone, the latest first. One without `finishedAt` was cut short. */
export function listImports(): Promise<ImportRow[]> {
  return guarded(async () => (await db.imports.orderBy('startedAt').toArray()).toReversed());
}

/**
 * Takes what an import wrote to the list back: its articles go, changed ones are as they were before it. A slice at a time, the last first;
 * run again, it goes on where it stopped. Rejects when the signal is aborted; what is left is then taken back by the next day's care, as
 * for an import that was cut short.
 */
export async function undoListImport(id: string, { signal, reach }: Progress = {}): Promise<void> {
  const total = await guarded(() => slicesOf(id).count());
  await writeLibrary([db.imports], () => db.imports.update(id, (row) => void delete row.finishedAt));
  for (let done = 0; ; done += 1) {
    signal?.throwIfAborted();
    reach?.(done, total);
    const slice = await guarded(() => slicesOf(id).last());
    if (!slice) break;
    await undoSlice(slice);
  }
  await writeLibrary([db.imports], () => db.imports.delete(id));
}

const slicesOf = (id: string) => db.importSlices.where('[importId+slice]').between([id, 0], [id, Infinity]);

const UNDOABLE = ['contents', 'merges', 'tombstones', 'domains', 'days', 'pages'] as const;

function undoSlice(slice: ImportSliceRow): Promise<void> {
  const tables = [db.contents, db.merges, db.tombstones, db.domains, db.importSlices];
  return writeLibrary(tables, async () => {
    await splitMergedIn(slice);
    const added = await db.articles.bulkGet(slice.numbers);
    const gone: ArticleChange[] = added.flatMap((before) => (before ? [{ before }] : []));
    await writeArticles([...gone, ...(await changesBack(slice))]);
    await takeFromDays(gone.map(({ before }) => before!));
    await db.contents.bulkDelete(gone.map(({ before }) => before!.id));
    for (const table of UNDOABLE) {
      await db.table(table).bulkDelete(slice.added[table] ?? []);
      await db.table(table).bulkPut(slice.before[table] ?? []);
    }
    await forgetTexts((slice.added['contents'] ?? []) as string[]);
    await db.importSlices.delete([slice.importId, slice.slice]);
  });
}

/** A copy that was split off since is here to stay, without the text that the import brought. */
async function forgetTexts(articleIds: string[]): Promise<void> {
  const rows = await db.articles.where('id').anyOf(articleIds).toArray();
  await writeArticles(
    rows.map((before) => {
      const { contentAt: _, ...after } = before;
      return { before, after };
    }),
  );
}

/** A copy that became one with an imported article since is no part of the import: it stands by itself before that goes. */
async function splitMergedIn({ numbers, added }: ImportSliceRow): Promise<void> {
  const rows = (await db.articles.bulkGet(numbers)).filter((row) => row !== undefined);
  const merges = await db.merges
    .where('into')
    .anyOf(rows.map(({ id }) => id))
    .toArray();
  const brought = new Set(added['merges']);
  for (const merge of merges) if (!brought.has(merge.id)) await splitOff(merge);
}

async function changesBack(slice: ImportSliceRow): Promise<ArticleChange[]> {
  const rows = (slice.before['articles'] ?? []) as ArticleChange['before'][];
  const now = await db.articles.bulkGet(rows.map((row) => row!.number));
  return now.flatMap((before, i) => (before ? [{ before, after: rows[i]! }] : []));
}

/** How long an import can be undone. */
const UNDO_IMPORT_DAYS = 7;

/** Forgets what undoes imports older than a week. For a daily alarm. */
export async function forgetOldImports(now = Date.now()): Promise<void> {
  const old = await guarded(() =>
    db.imports
      .where('startedAt')
      .below(now - UNDO_IMPORT_DAYS * 86_400_000)
      .toArray(),
  );
  for (const { id, finishedAt } of old) {
    if (finishedAt === undefined) continue;
    await writeLibrary([db.imports, db.importSlices], async () => {
      await slicesOf(id).delete();
      await db.imports.delete(id);
    });
  }
}
