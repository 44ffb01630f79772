import { siteOf } from './site';
import { takeNumbers } from './store/counts';
import { db } from './store/database';
import { guarded } from './store/fault';
import type { MergeRow } from './store/rows';
import { writeLibrary } from './store/transact';
import { readOutboxState } from './sync/outbox';
import { toRow, writeArticles, type ArticleChange } from './store/write';

/** The copies that became one entry with an article, the latest first. */
export function listMerges(articleId: string): Promise<MergeRow[]> {
  return guarded(async () => {
    const rows = await db.merges.where('into').equals(articleId).toArray();
    return rows.toSorted((a, b) => b.mergedAt - a.mergedAt);
  });
}

/**
 * Makes a copy an entry of its own again; the two are not merged by their texts any more. Resolves to false where
 * there is no such merge.
 */
export function splitMerge(mergeId: string): Promise<boolean> {
  return writeLibrary([db.merges, db.tombstones, db.contents], async () => {
    const merge = await db.merges.get(mergeId);
    if (!merge) return false;
    const { into } = merge;
    const absorbed = { ...merge.absorbed, id: await unburied(merge.absorbed.id) };
    const kept = await db.articles.where('id').equals(into).first();
    const known = await db.articles.where('id').equals(absorbed.id).first();
    const changes: ArticleChange[] = [];
    if (kept)
      changes.push({ before: kept, after: { ...kept, apartFrom: [...(kept.apartFrom ?? []), absorbed.id] } });
    if (!known) {
      const onPages = absorbed.foundOn.pageId === '' ? [] : [absorbed.foundOn.pageId];
      const row = toRow(
        { ...absorbed, site: siteOf(absorbed.url) || absorbed.site },
        { number: await takeNumbers(1), place: 0, onPages },
      );
      changes.push({ after: { ...row, apartFrom: [into] } });
    }
    await writeArticles(changes);
    await db.merges.delete(mergeId);
    return true;
  });
}

/**
 * The id under which an entry that was merged away comes back: its own, or a new one with its text where other devices were told
 * that the own one is gone.
 */
async function unburied(id: string): Promise<string> {
  const tombstone = await db.tombstones.get(id);
  if (!tombstone) return id;
  if ((await readOutboxState()) === null) {
    await db.tombstones.delete(id);
    return id;
  }
  await db.tombstones.put({ ...tombstone, sameKeys: [] });
  const reborn = crypto.randomUUID();
  const content = await db.contents.get(id);
  if (content) {
    await db.contents.put({ ...content, id: reborn });
    await db.contents.delete(id);
  }
  return reborn;
}
