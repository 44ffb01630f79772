import type { Article } from '../article';
import { tidyTags } from '../change';
import { sameKeysOf, type Comparable, type SameBy } from '../same';
import { siteOf } from '../site';
import { takeNumbers } from '../store/counts';
import { readCounts } from '../store/read-counts';
import { db } from '../store/database';
import { guarded } from '../store/fault';
import type { ArticleRow, ContentRow, ImportSliceRow, MergeRow } from '../store/rows';
import { writeLibrary } from '../store/transact';
import { WorkingSet } from '../store/working-set';
import { toRow, writeArticles } from '../store/write';
import type { ArticleDraft } from './draft';
import type { KeyFilter } from './key-filter';
import { mergeDraft } from './merge';

export interface SliceResult {
  added: number;
  /** In the list already; `changed` of them learned something. */
  known: number;
  changed: number;
}

/** What a slice of drafts would do, from reading alone. `seen` carries the articles of the slices before. */
export function previewDrafts(drafts: ArticleDraft[], seen: WorkingSet): Promise<SliceResult> {
  return guarded(() =>
    db.transaction('r', [db.articles, db.meta], async () => {
      const keys = keysOfDrafts(drafts);
      await seen.readMore([], keys.flat());
      return takeDrafts(drafts, keys, seen, (await readCounts()).nextNumber, Date.now()).result;
    }),
  );
}

/** Writes one slice of drafts and what undoes it, in one transaction. `filter` is one for the whole import. */
export function importDrafts(
  importId: string,
  slice: number,
  drafts: ArticleDraft[],
  filter: KeyFilter,
  now = Date.now(),
): Promise<SliceResult> {
  const keys = keysOfDrafts(drafts);
  return writeLibrary([db.contents, db.merges, db.imports, db.importSlices], async () => {
    const set = await WorkingSet.read([], await filter.present(keys.flat()));
    const first = await takeNumbers(drafts.length);
    const { result, contents, merges } = takeDrafts(drafts, keys, set, first, now);
    const changes = set.changes();
    await writeArticles(changes);
    await filter.added(keys.flat());
    await db.contents.bulkPut(contents);
    await db.merges.bulkPut(merges);
    await recordSlice({
      importId,
      slice,
      numbers: changes.flatMap(({ before, after }) => (before || !after ? [] : [after.number])),
      added: { contents: contents.map(({ id }) => id), merges: merges.map(({ id }) => id) },
      before: { articles: changes.flatMap(({ before }) => (before ? [before] : [])) },
    });
    return result;
  });
}

/** Keeps what undoes a slice, and the sums of the import. Inside the slice's transaction. */
export async function recordSlice(row: ImportSliceRow): Promise<void> {
  await db.importSlices.put(row);
  await db.imports.update(row.importId, (entry) => {
    entry.slices = row.slice + 1;
    entry.added += row.numbers.length;
    entry.changed += row.before['articles']?.length ?? 0;
  });
}

const comparableOf = ({ title, url, summary = '' }: ArticleDraft): Comparable => ({ title, url, summary });

const keysOfDrafts = (drafts: ArticleDraft[]): number[][] =>
  drafts.map((draft) => sameKeysOf(comparableOf(draft)));

interface Taken {
  result: SliceResult;
  contents: ContentRow[];
  merges: MergeRow[];
}

function takeDrafts(
  drafts: ArticleDraft[],
  keys: number[][],
  set: WorkingSet,
  first: number,
  now: number,
): Taken {
  const taken: Taken = { result: { added: 0, known: 0, changed: 0 }, contents: [], merges: [] };
  for (const [i, draft] of drafts.entries()) {
    const same = set.findSame(comparableOf(draft), keys[i]!);
    const merged = same
      ? mergeSame(same, draft, taken.merges, now)
      : toRow(newArticle(draft, now), { number: first + i, place: 0, onPages: [] }, keys[i]!);
    const hasNewContent = draft.content !== undefined && merged.contentAt === undefined;
    const row = hasNewContent ? { ...merged, contentAt: now } : merged;
    if (!same) taken.result.added += 1;
    else taken.result.known += 1;
    if (same && row !== same.row) taken.result.changed += 1;
    if (hasNewContent) taken.contents.push({ id: row.id, ...draft.content!, savedAt: now });
    if (row !== same?.row) set.put(row);
  }
  return taken;
}

/** What the file adds to an entry; a copy under another address is kept aside, so that it can be split off. */
function mergeSame(
  same: { row: ArticleRow; by: SameBy },
  draft: ArticleDraft,
  merges: MergeRow[],
  now: number,
): ArticleRow {
  const merged = mergeDraft(same.row, draft, now);
  const { url, title } = draft;
  if (same.by === 'address' || url === null || merged.alsoSeenOn.some((sighting) => sighting.url === url))
    return merged;
  const absorbed = newArticle(draft, now);
  merges.push({ id: absorbed.id, into: merged.id, absorbed, reason: same.by, mergedAt: now });
  return { ...merged, alsoSeenOn: [...merged.alsoSeenOn, { url, title, seenAt: now }] };
}

const OPTIONAL = [
  'description',
  'language',
  'author',
  'source',
  'publishedAt',
  'image',
  'readAt',
  'archivedAt',
  'starredAt',
] as const;

function newArticle(draft: ArticleDraft, now: number): Article {
  const given = OPTIONAL.filter((field) => draft[field] !== undefined);
  return {
    id: crypto.randomUUID(),
    state: 'kept',
    role: 'main',
    title: draft.title,
    summary: draft.summary ?? '',
    url: draft.url,
    site: siteOf(draft.url),
    ...Object.fromEntries(given.map((field) => [field, draft[field]])),
    references: draft.references ?? [],
    foundOn: { pageId: '', url: '', title: '', kind: 'ordinary' },
    savedAt: draft.savedAt ?? now,
    progress: draft.progress ?? 0,
    tags: tidyTags(draft.tags ?? []),
    note: draft.note ?? '',
    alsoSeenOn: [],
    changedAt: {},
  };
}
