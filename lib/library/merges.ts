import type { Article } from './article';
import { siteOf } from './site';
import { takeNumbers } from './store/counts';
import { db } from './store/database';
import { guarded } from './store/fault';
import type { ArticleRow, MergeRow } from './store/rows';
import { writeLibrary } from './store/transact';
import { toRow, writeArticles, type ArticleChange } from './store/write';

/** The copies that became one entry with an article, the latest first. */
export function listMerges(articleId: string): Promise<MergeRow[]> {
  return guarded(async () => {
    const rows = await db.merges.where('into').equals(articleId).toArray();
    return rows.toSorted((a, b) => b.mergedAt - a.mergedAt);
  });
}

/** Makes a copy an entry of its own again. Resolves to false where there is no such merge. */
export function splitMerge(mergeId: string): Promise<boolean> {
  return writeLibrary([db.merges, db.contents], async () => {
    const merge = await db.merges.get(mergeId);
    if (merge) await splitOff(merge);
    return merge !== undefined;
  });
}

/** The same inside a transaction over the articles, `merges` and `contents`. */
export async function splitOff(merge: MergeRow): Promise<void> {
  const { id, into, absorbed } = merge;
  const kept = await db.articles.where('id').equals(into).first();
  const known = await db.articles.where('id').equals(absorbed.id).first();
  const changes: ArticleChange[] = [];
  if (kept) changes.push({ before: kept, after: await withoutCopy(kept, merge) });
  if (!known) changes.push({ after: await rowOfCopy(merge) });
  await writeArticles(changes);
  await db.merges.delete(id);
}

/**
 * What became of these articles is forgotten with them: their copies, and the copies' texts. Inside a transaction, as above.
 * A backup may bring back the merge of a copy that is an entry again: its text stays.
 */
export async function forgetMerges(articleIds: string[]): Promise<void> {
  const merges = await db.merges.where('into').anyOf(articleIds).toArray();
  const copies = merges.filter(({ reason }) => reason === 'user').map(({ id }) => id);
  const live = new Set((await db.articles.where('id').anyOf(copies).toArray()).map(({ id }) => id));
  await db.contents.bulkDelete(copies.filter((id) => !live.has(id)));
  await db.merges.bulkDelete(merges.map(({ id }) => id));
}

/** `withoutCopy` comes before it: the text that came with the copy is the copy's by then, or somebody else has it. */
async function rowOfCopy({ absorbed }: MergeRow): Promise<ArticleRow> {
  const { pageId } = absorbed.foundOn;
  const { place = 0, onPages = pageId === '' ? [] : [pageId], contentAt, ...article } = absorbed;
  const site = siteOf(article.url) || article.site;
  const hasText = contentAt !== undefined && (await db.contents.get(absorbed.id)) !== undefined;
  return toRow(
    { ...article, site, ...(hasText && { contentAt }) },
    { number: await takeNumbers(1), place, onPages },
  );
}

/** The entry as it is without a copy: not seen where only that was, and without the text that came with it. */
async function withoutCopy(kept: ArticleRow, merge: MergeRow): Promise<ArticleRow> {
  const { id, into, absorbed } = merge;
  const others = (await db.merges.where('into').equals(into).toArray()).filter((other) => other.id !== id);
  const stay = new Set([...placesOf(kept), ...others.flatMap(placesOfCopy)]);
  const gone = new Set((merge.brought ?? placesOfCopy(merge)).filter((place) => !stay.has(place)));
  const seen = {
    ...kept,
    alsoSeenOn: kept.alsoSeenOn.filter(({ url }) => !gone.has(url)),
    onPages: kept.onPages.filter((page) => !gone.has(page)),
  };
  const isItsText = absorbed.contentAt !== undefined && absorbed.contentAt === kept.contentAt;
  const content = isItsText ? await db.contents.get(into) : undefined;
  if (!content || (await db.contents.get(absorbed.id))) return seen;
  await db.contents.put({ ...content, id: absorbed.id });
  await db.contents.delete(into);
  const { contentAt: _, ...withoutText } = seen;
  return withoutText;
}

/** Where a copy was and the entry was not: what goes with it when it is split off. */
export function placesBrought(merge: MergeRow, { foundOn, alsoSeenOn, onPages }: ArticleRow): string[] {
  const known = new Set([...placesOf({ foundOn }), ...alsoSeenOn.map(({ url }) => url), ...onPages]);
  return placesOfCopy(merge).filter((place) => !known.has(place));
}

/** Where an entry was found: the page's address, and its id. */
const placesOf = ({ foundOn }: Pick<Article, 'foundOn'>): string[] => [foundOn.url, foundOn.pageId];

/** Where a copy was found or seen. */
const placesOfCopy = ({ absorbed }: MergeRow): string[] => [
  ...placesOf(absorbed),
  ...(absorbed.onPages ?? []),
  ...absorbed.alsoSeenOn.map(({ url }) => url),
];
