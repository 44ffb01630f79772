import { CHANGEABLE_FIELDS, type Article, type ChangeableField } from '../article';
import { tidyTags } from '../change';
import type { ArticleRow } from '../store/rows';
import { toRow } from '../store/write';
import type { ArticleDraft } from './draft';

/** Fields that a file may fill where the list has nothing. */
const FILLED = ['description', 'language', 'author', 'source', 'publishedAt', 'image'] as const;

/**
 * An entry of the list with what a foreign file adds: tags, a note, a star, what was read. Nothing that the user set
 * here is overwritten. The same row where the file says nothing new.
 */
export function mergeDraft(row: ArticleRow, draft: ArticleDraft, now: number): ArticleRow {
  const patch: Partial<Article> = {};
  const tags = tidyTags([...row.tags, ...(draft.tags ?? [])]);
  if (tags.length > row.tags.length) patch.tags = tags;
  if (draft.note && !row.note.includes(draft.note))
    patch.note = row.note ? `${row.note}\n\n${draft.note}` : draft.note;
  if ((draft.progress ?? 0) > row.progress) patch.progress = draft.progress!;
  if (row.state === 'found') patch.state = 'kept';
  if (row.summary === '' && draft.summary) patch.summary = draft.summary;
  for (const field of ['readAt', 'archivedAt', 'starredAt'] as const) {
    const isUntouched = row[field] === undefined && row.changedAt[field] === undefined;
    if (isUntouched && draft[field] !== undefined) patch[field] = draft[field];
  }
  const filled = FILLED.filter((field) => row[field] === undefined && draft[field] !== undefined);
  const isBack = row.deletedAt !== undefined;
  if (Object.keys(patch).length === 0 && filled.length === 0 && !isBack) return row;
  const { deletedAt: _, ...rest } = row;
  const stamped = [...Object.keys(patch), ...(isBack ? ['deletedAt'] : [])];
  const changedAt = { ...row.changedAt, ...Object.fromEntries(stamped.map((field) => [field, now])) };
  const fill = Object.fromEntries(filled.map((field) => [field, draft[field]]));
  return toRow({ ...rest, ...fill, ...patch, changedAt }, row);
}

/** Two states of one entry as one: of each field the later change. The same row where the other says nothing new. */
export function mergeArticle(row: ArticleRow, other: Article): ArticleRow {
  const later = CHANGEABLE_FIELDS.filter(
    (field) => (other.changedAt[field] ?? 0) > (row.changedAt[field] ?? 0),
  );
  const seen = new Set(row.alsoSeenOn.map(({ url }) => url));
  const sightings = other.alsoSeenOn.filter(({ url }) => !seen.has(url));
  const filled = FILLED.filter((field) => row[field] === undefined && other[field] !== undefined);
  if (later.length === 0 && sightings.length === 0 && filled.length === 0) return row;
  const merged: ArticleRow = {
    ...row,
    ...Object.fromEntries(filled.map((field) => [field, other[field]])),
    alsoSeenOn: [...row.alsoSeenOn, ...sightings],
    changedAt: { ...row.changedAt },
  };
  for (const field of later) takeField(merged, other, field);
  return toRow(merged, merged);
}

function takeField(into: Article, from: Article, field: ChangeableField): void {
  into.changedAt[field] = from.changedAt[field]!;
  if (from[field] === undefined) delete into[field as 'readAt'];
  else Object.assign(into, { [field]: from[field] });
}
