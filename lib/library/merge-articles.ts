import type { Sighting } from './article';
import { patchRow, tidyTags, type ArticlePatch } from './change';
import { placesBrought, splitOff } from './merges';
import { toStored } from './read-all';
import { takeFromDays } from './store/counts';
import { db } from './store/database';
import type { ArticleRow, MergeRow } from './store/rows';
import { writeLibrary } from './store/transact';
import { toRow, writeArticles } from './store/write';
import { goneAt } from './sync/outbox';

/** What `unmergeArticles` needs. */
export interface Merged {
  into: string;
  /** One a copy that was set aside. */
  mergeIds: string[];
  /** What the entry had before it took the others' marks and places. */
  before: { marks: ArticlePatch; places: Pick<ArticleRow, 'alsoSeenOn' | 'onPages'> };
  /** Copies that the set-aside ones had taken in before, by the id of the merge; each belongs to that copy. */
  moved: { mergeId: string; to: string }[];
}

/**
 * Makes one entry of articles that are the same: the one with the whole text, else the one saved first, takes the others' tags, notes,
 * marks and sightings. The others are set aside under ids of their own, so that each can be split off whatever other devices and
 * later visits make of the old ids. The trash is left out. Null where fewer than two are left.
 */
export function mergeArticles(ids: string[], now = Date.now()): Promise<Merged | null> {
  return writeLibrary([db.merges, db.contents, db.tombstones], async () => {
    const rows = (await db.articles.where('id').anyOf(ids).toArray()).filter(
      ({ deletedAt }) => deletedAt === undefined,
    );
    const [into, ...copies] = rows.toSorted(byWorth);
    if (!into || copies.length === 0) return null;
    const marks = marksOf([into, ...copies]);
    const seen = { ...into, ...seenOn(into, copies) };
    const after = patchRow(seen, marks, now) ?? toRow(seen, seen);
    await writeArticles([{ before: into, after }, ...copies.map((before) => ({ before }))]);
    await takeFromDays(copies);
    await buryIn(into, copies, now);
    const merges = copies.map((copy) => setAside(copy, into, now));
    const moved = await moveOwned(copies, merges);
    await db.merges.bulkPut(merges);
    const fields = Object.keys(marks) as (keyof ArticlePatch)[];
    const before = Object.fromEntries(fields.map((field) => [field, into[field]])) as ArticlePatch;
    const { alsoSeenOn, onPages } = into;
    const mergeIds = merges.map(({ id }) => id);
    return { into: into.id, mergeIds, before: { marks: before, places: { alsoSeenOn, onPages } }, moved };
  });
}

/** Takes a merge back: the copies are entries again with what was theirs, and the entry has what it had. */
export function unmergeArticles({ into, mergeIds, before, moved }: Merged): Promise<void> {
  return writeLibrary([db.merges, db.contents], async () => {
    for (const merge of await db.merges.bulkGet(mergeIds)) if (merge) await splitOff(merge);
    for (const { mergeId, to } of moved) await db.merges.update(mergeId, { into: to });
    const row = await db.articles.where('id').equals(into).first();
    if (!row) return;
    const placed = { ...row, ...before.places };
    await writeArticles([
      { before: row, after: patchRow(placed, before.marks, Date.now()) ?? toRow(placed, placed) },
    ]);
  });
}

function byWorth(a: ArticleRow, b: ArticleRow): number {
  return Number(!hasText(a)) - Number(!hasText(b)) || a.savedAt - b.savedAt || a.number - b.number;
}

const hasText = ({ contentAt }: ArticleRow): boolean => contentAt !== undefined;

/** What the user set on any of them; where they differ, the entry's own. */
function marksOf(rows: ArticleRow[]): ArticlePatch {
  const notes = new Set(rows.map(({ note }) => note).filter((note) => note !== ''));
  const times = (field: 'readAt' | 'starredAt') =>
    rows.map((row) => row[field]).filter((time) => time !== undefined);
  const [read, starred] = [times('readAt'), times('starredAt')];
  const ownReferences = rows.find((row) => row.ownReferences !== undefined)?.ownReferences;
  return {
    state: 'kept',
    tags: tidyTags(rows.flatMap(({ tags }) => tags)),
    note: [...notes].join('\n\n'),
    progress: Math.max(...rows.map(({ progress }) => progress)),
    ...(read.length > 0 && { readAt: Math.min(...read) }),
    ...(starred.length > 0 && { starredAt: Math.min(...starred) }),
    ...(ownReferences && { ownReferences }),
    // What still stands in the list stays there.
    ...(rows.some(({ archivedAt }) => archivedAt === undefined) && { archivedAt: undefined }),
  };
}

function seenOn(into: ArticleRow, copies: ArticleRow[]): Pick<ArticleRow, 'alsoSeenOn' | 'onPages'> {
  const sightings = new Map<string, Sighting>();
  for (const { foundOn, savedAt, alsoSeenOn } of copies)
    for (const sighting of [{ url: foundOn.url, title: foundOn.title, seenAt: savedAt }, ...alsoSeenOn])
      if (sighting.url !== '' && sighting.url !== into.foundOn.url) sightings.set(sighting.url, sighting);
  for (const sighting of into.alsoSeenOn) sightings.set(sighting.url, sighting);
  return {
    alsoSeenOn: [...sightings.values()],
    onPages: [...new Set([into, ...copies].flatMap(({ onPages }) => onPages))],
  };
}

/** A later visit of their pages does not bring the copies back. What the entry is known by too stays free: it may name others. */
async function buryIn(into: ArticleRow, copies: ArticleRow[], now: number): Promise<void> {
  const known = new Set(into.sameKeys);
  const tombstones = copies.map((row) => ({
    id: row.id,
    sameKeys: row.sameKeys.filter((key) => !known.has(key)),
    deletedAt: goneAt(row, now),
  }));
  await db.tombstones.bulkPut(tombstones);
}

function setAside(copy: ArticleRow, into: ArticleRow, mergedAt: number): MergeRow {
  const id = crypto.randomUUID();
  const merge: MergeRow = {
    id,
    into: into.id,
    absorbed: { ...toStored(copy), id },
    reason: 'user',
    mergedAt,
  };
  return { ...merge, brought: placesBrought(merge, into) };
}

/** The copies' texts go with them, and what they had taken in goes to the entry. */
async function moveOwned(copies: ArticleRow[], merges: MergeRow[]): Promise<Merged['moved']> {
  const moved: Merged['moved'] = [];
  for (const [place, copy] of copies.entries()) {
    const { id, into } = merges[place]!;
    const content = await db.contents.get(copy.id);
    if (content) await db.contents.put({ ...content, id });
    await db.contents.delete(copy.id);
    for (const mergeId of await db.merges.where('into').equals(copy.id).primaryKeys()) {
      moved.push({ mergeId, to: id });
      await db.merges.update(mergeId, { into });
    }
  }
  return moved;
}
