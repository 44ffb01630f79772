import type { Article } from '../article';
import { tidyTags } from '../change';
import { sameKeysOf } from '../same';
import { siteOf } from '../site';
import { readCounts, takeNumbers } from '../store/counts';
import { db } from '../store/database';
import { guarded } from '../store/fault';
import type { ArticleRow, ContentRow, ImportSliceRow } from '../store/rows';
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
      await seen.readMore(
        [],
        drafts.flatMap((draft) => sameKeysOf(draft)),
      );
      return takeDrafts(drafts, seen, (await readCounts()).nextNumber, Date.now()).result;
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
  const keys = drafts.flatMap((draft) => sameKeysOf(draft));
  return writeLibrary([db.contents, db.imports, db.importSlices], async () => {
    const set = await WorkingSet.read([], await filter.present(keys));
    const first = await takeNumbers(drafts.length);
    const { result, contents } = takeDrafts(drafts, set, first, now);
    const changes = set.changes();
    await writeArticles(changes);
    await filter.added(keys);
    await db.contents.bulkPut(contents);
    await recordSlice({
      importId,
      slice,
      numbers: changes.flatMap(({ before, after }) => (before || !after ? [] : [after.number])),
      added: { contents: contents.map(({ id }) => id) },
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

function takeDrafts(
  drafts: ArticleDraft[],
  set: WorkingSet,
  first: number,
  now: number,
): { result: SliceResult; contents: ContentRow[] } {
  const result: SliceResult = { added: 0, known: 0, changed: 0 };
  const contents: ContentRow[] = [];
  for (const [i, draft] of drafts.entries()) {
    const same = set.findSame({ title: draft.title, url: draft.url, summary: draft.summary ?? '' });
    const merged = same ? mergeDraft(same.row, draft, now) : newRow(draft, first + i, now);
    if (!same) result.added += 1;
    else result.known += 1;
    const hasNewContent = draft.content !== undefined && merged.contentAt === undefined;
    const row = hasNewContent ? { ...merged, contentAt: now } : merged;
    if (same && row !== same.row) result.changed += 1;
    if (hasNewContent) contents.push({ id: row.id, ...draft.content!, savedAt: now });
    if (row !== same?.row) set.put(row);
  }
  return { result, contents };
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

function newRow(draft: ArticleDraft, number: number, now: number): ArticleRow {
  const given = OPTIONAL.filter((field) => draft[field] !== undefined);
  const article: Article = {
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
  return toRow(article, { number, place: 0, onPages: [] });
}
