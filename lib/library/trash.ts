import { changeArticles } from './change';
import { forgetMerges } from './merges';
import { db } from './store/database';
import { guarded } from './store/fault';
import { writeLibrary } from './store/transact';
import { EXPIRED, type ArticleRow } from './store/rows';
import { writeArticles } from './store/write';
import { goneAt } from './sync/outbox';

const DAY_MS = 24 * 60 * 60 * 1000;

/** How long the trash keeps an article. */
export const TRASH_DAYS = 30;

/** Into the trash. Undo is `restore` with the same ids. */
export const discard = (ids: string[]): Promise<number> =>
  changeArticles(ids, ({ deletedAt }) => ({ deletedAt: deletedAt ?? Date.now() }));

/** Out of the trash, with everything as it was. */
export const restore = (ids: string[]): Promise<number> =>
  changeArticles(ids, () => ({ deletedAt: undefined }));

/**
 * Discards what one page brought and nobody kept; kept articles stay. Resolves to the discarded ids, for the undo.
 * `withKept` takes those too.
 */
export async function discardGroup(pageId: string, { withKept = false } = {}): Promise<string[]> {
  const rows = await db.articles.where('onPages').equals(pageId).toArray();
  const ids = rows
    .filter((row) => row.foundOn.pageId === pageId && row.shelf !== 'trash' && row.shelf !== 'archive')
    .filter((row) => withKept || row.state === 'found')
    .map(({ id }) => id);
  await discard(ids);
  return ids;
}

/** For good, but not at once: gone from the trash, and until the next care for the list `keepInTrash` takes it back. */
export const deleteSoon = (ids: string[]): Promise<number> =>
  changeArticles(ids, ({ deletedAt }) => (deletedAt === undefined ? {} : { deletedAt: EXPIRED }));

/** The undo of `deleteSoon`: back in the trash, for another 30 days. */
export const keepInTrash = (ids: string[], now = Date.now()): Promise<number> =>
  changeArticles(ids, ({ deletedAt }) => (deletedAt === EXPIRED ? { deletedAt: now } : {}));

/** Deletes for good: the articles in the trash among `ids`. A tombstone keeps a later visit from bringing them back. */
export function deleteForever(ids: string[], now = Date.now()): Promise<number> {
  return writeLibrary([db.contents, db.tombstones, db.merges], async () => {
    const rows = (await db.articles.where('id').anyOf(ids).toArray()).filter(
      (row) => row.deletedAt !== undefined,
    );
    await writeArticles(rows.map((before) => ({ before })));
    await db.contents.bulkDelete(rows.map(({ id }) => id));
    await db.tombstones.bulkPut(
      rows.map((row) => ({ id: row.id, sameKeys: row.sameKeys, deletedAt: goneAt(row, now) })),
    );
    await forgetMerges(rows.map(({ id }) => id));
    return rows.length;
  });
}

const PURGE_SLICE = 500;

async function deleteSlices(ids: string[], now: number): Promise<number> {
  let deleted = 0;
  for (let from = 0; from < ids.length; from += PURGE_SLICE)
    deleted += await deleteForever(ids.slice(from, from + PURGE_SLICE), now);
  return deleted;
}

/** All that is in the trash. `deleteSoon` with these ids empties it. */
export function idsInTrash(): Promise<string[]> {
  return guarded(async () => {
    const rows = await db.articles.where('deletedAt').above(EXPIRED).toArray();
    return rows.map(({ id }) => id);
  });
}

/** Deletes for good, at once: for a disk so full that not even `deleteSoon` can be noted. Frees space; nothing brings it back. */
export const deleteAtOnce = (ids: string[], now = Date.now()): Promise<number> => deleteSlices(ids, now);

/** Deletes for good what has been in the trash for 30 days, and what was deleted soon a while ago. For a daily alarm. */
export async function purgeTrash(now = Date.now()): Promise<number> {
  const rows = await db.articles
    .where('deletedAt')
    .below(now - TRASH_DAYS * DAY_MS)
    .toArray();
  return deleteSlices(
    rows.filter((row) => !mayComeBack(row, now)).map(({ id }) => id),
    now,
  );
}

/** Long enough for an undo. */
const SOON_MS = 10 * 60 * 1000;

const mayComeBack = ({ deletedAt, changedAt }: ArticleRow, now: number): boolean =>
  deletedAt === EXPIRED && (changedAt.deletedAt ?? 0) > now - SOON_MS;
