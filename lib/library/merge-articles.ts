import type { Article, Sighting } from './article';
import { patchRow, tidyTags, type ArticlePatch } from './change';
import { toStored } from './read-all';
import { db } from './store/database';
import type { ArticleRow, MergeRow } from './store/rows';
import { writeLibrary } from './store/transact';
import { toRow, writeArticles } from './store/write';
import { goneAt } from './sync/outbox';

export interface Merged {
  into: string;
  /** For `splitMerge`, one a copy. */
  mergeIds: string[];
  /** What the entry had before it took the others' marks. */
  before: ArticlePatch;
}

/**
 * Makes one entry of articles that are the same: the one with the whole text, else the one saved first, takes the others' tags, notes,
 * marks and sightings. The others are kept aside so that each can be split off. The trash is left out. Null where fewer than two are left.
 */
export function mergeArticles(ids: string[], now = Date.now()): Promise<Merged | null> {
  return writeLibrary([db.merges, db.contents, db.tombstones], async () => {
    const rows = (await db.articles.where('id').anyOf(ids).toArray()).filter(
      ({ deletedAt }) => deletedAt === undefined,
    );
    const [into, ...copies] = rows.toSorted(byWorth);
    if (!into || copies.length === 0) return null;
    const patch = marksOf([into, ...copies]);
    const contentAt = await takeText(into, copies);
    const seen = { ...into, ...seenOn(into, copies), ...(contentAt !== undefined && { contentAt }) };
    const after = patchRow(seen, patch, now) ?? toRow(seen, seen);
    await writeArticles([{ before: into, after }, ...copies.map((before) => ({ before }))]);
    await db.tombstones.bulkPut(
      copies.map((row) => ({ id: row.id, sameKeys: row.sameKeys, deletedAt: goneAt(row, now) })),
    );
    const copyIds = copies.map(({ id }) => id);
    await db.merges.where('into').anyOf(copyIds).modify({ into: into.id });
    await db.merges.bulkPut(copies.map((copy) => mergeOf(copy, into.id, now)));
    const fields = Object.keys(patch) as (keyof ArticlePatch)[];
    const before = Object.fromEntries(fields.map((field) => [field, into[field]])) as ArticlePatch;
    return { into: into.id, mergeIds: copyIds, before };
  });
}

function byWorth(a: ArticleRow, b: ArticleRow): number {
  return Number(!hasText(a)) - Number(!hasText(b)) || a.savedAt - b.savedAt || a.number - b.number;
}

const hasText = ({ contentAt }: ArticleRow): boolean => contentAt !== undefined;

/** What the user set on any of them. */
function marksOf(rows: ArticleRow[]): ArticlePatch {
  const notes = new Set(rows.map(({ note }) => note).filter((note) => note !== ''));
  const times = (field: 'readAt' | 'starredAt') =>
    rows.map((row) => row[field]).filter((time) => time !== undefined);
  const [read, starred] = [times('readAt'), times('starredAt')];
  return {
    state: 'kept',
    tags: tidyTags(rows.flatMap(({ tags }) => tags)),
    note: [...notes].join('\n\n'),
    progress: Math.max(...rows.map(({ progress }) => progress)),
    ...(read.length > 0 && { readAt: Math.min(...read) }),
    ...(starred.length > 0 && { starredAt: Math.min(...starred) }),
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

/** The whole text of a copy, for one that has none; the copy's own stays for when it is split off. */
async function takeText(into: ArticleRow, copies: ArticleRow[]): Promise<number | undefined> {
  const donor = into.contentAt === undefined && copies.find(({ contentAt }) => contentAt !== undefined);
  const content = donor ? await db.contents.get(donor.id) : undefined;
  if (!content) return undefined;
  await db.contents.put({ ...content, id: into.id });
  return content.savedAt;
}

function mergeOf(copy: ArticleRow, into: string, mergedAt: number): MergeRow {
  const absorbed: Article = toStored(copy);
  return { id: copy.id, into, absorbed, reason: 'user', mergedAt };
}
