import type { Reference } from '../page/contract';
import type { Article, ChangeableField } from './article';
import { db } from './store/database';
import type { ArticleRow } from './store/rows';
import { writeLibrary } from './store/transact';
import { toRow, writeArticles } from './store/write';

/** New values of an article's fields; `undefined` takes a field away. */
export type ArticlePatch = { [Field in ChangeableField]?: Article[Field] | undefined };

/**
 * Applies a patch to each article, reading and writing in one transaction so that two windows never undo each other's
 * fields. Unknown ids are skipped. Resolves to how many articles changed.
 */
export function changeArticles(
  ids: string[],
  patchOf: (article: Article) => ArticlePatch,
  now = Date.now(),
): Promise<number> {
  return writeLibrary([], async () => {
    const rows = await db.articles.where('id').anyOf(ids).toArray();
    const changes = rows.flatMap((before) => {
      const after = patchRow(before, patchOf(before), now);
      return after ? [{ before, after }] : [];
    });
    await writeArticles(changes);
    return changes.length;
  });
}

/** A row with new values and their times; null where they are the ones it has. */
export function patchRow(row: ArticleRow, patch: ArticlePatch, now: number): ArticleRow | null {
  const fields = (Object.keys(patch) as ChangeableField[]).filter(
    (field) => !isEqual(row[field], patch[field]),
  );
  if (fields.length === 0) return null;
  const changedAt = { ...row.changedAt, ...Object.fromEntries(fields.map((field) => [field, now])) };
  const next = { ...row, ...patch, changedAt } as ArticleRow;
  for (const field of fields) if (patch[field] === undefined) delete next[field as 'readAt'];
  return toRow(next, next);
}

const isEqual = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** What the user touches is kept from then on. */
export const keep = (ids: string[]): Promise<number> => changeArticles(ids, () => ({ state: 'kept' }));

export const markRead = (ids: string[], isRead: boolean): Promise<number> =>
  changeArticles(ids, ({ readAt }) => ({ readAt: isRead ? (readAt ?? Date.now()) : undefined }));

/** The user followed it: kept and read. */
export const markOpened = (ids: string[]): Promise<number> =>
  changeArticles(ids, ({ readAt }) => ({ state: 'kept', readAt: readAt ?? Date.now() }));

export const star = (ids: string[], isStarred: boolean): Promise<number> =>
  changeArticles(ids, ({ starredAt }) =>
    isStarred ? { state: 'kept', starredAt: starredAt ?? Date.now() } : { starredAt: undefined },
  );

export const archive = (ids: string[], isArchived: boolean): Promise<number> =>
  changeArticles(ids, ({ archivedAt }) =>
    isArchived ? { state: 'kept', archivedAt: archivedAt ?? Date.now() } : { archivedAt: undefined },
  );

/** Replaces the tags; empty ones and doubles go, the order stays. */
export function setTags(ids: string[], tags: string[]): Promise<number> {
  return changeArticles(ids, () => ({ state: 'kept', tags: tidyTags(tags) }));
}

/** Adds and removes tags, the others stay. */
export function tag(
  ids: string[],
  { add = [], remove = [] }: { add?: string[]; remove?: string[] },
): Promise<number> {
  const gone = new Set(tidyTags(remove));
  return changeArticles(ids, ({ tags }) => ({
    state: 'kept',
    tags: tidyTags([...tags.filter((name) => !gone.has(name)), ...add]),
  }));
}

const LONGEST_TAG = 200;

/** Tags on one line each, cut at 200 characters, none empty, none twice. */
export function tidyTags(tags: string[]): string[] {
  const tidy = tags.map((name) => name.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TAG));
  return [...new Set(tidy)].filter((name) => name !== '');
}

export const setNote = (ids: string[], note: string): Promise<number> =>
  changeArticles(ids, () => ({ state: 'kept', note }));

/** Sets what the originals are; `undefined` goes back to what the page names. */
export const setOriginals = (ids: string[], ownReferences: Reference[] | undefined): Promise<number> =>
  changeArticles(ids, () => ({ state: 'kept', ownReferences }));

/** How far the article was read, 0 to 1. */
export const setProgress = (ids: string[], progress: number): Promise<number> =>
  changeArticles(ids, () => ({ progress: Math.min(1, Math.max(0, progress)) }));
