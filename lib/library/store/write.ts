import type { Article } from '../article';
import { sameKeysOf } from '../same';
import { recordChanges } from '../sync/outbox';
import { changeCounts, type CountChange } from './counts';
import { db } from './database';
import type { ArticleRow, Shelf } from './rows';

/** One article before and after: no `before` when it is new, no `after` when it goes for good. */
export interface ArticleChange {
  before?: ArticleRow;
  after?: ArticleRow;
}

/** The tables that `writeArticles` touches; name them in the transaction around it. */
export const ARTICLE_TABLES = () => [
  db.articles,
  db.pages,
  db.tallies,
  db.days,
  db.unsealed,
  db.outbox,
  db.tombstones,
  db.meta,
];

function shelfOf(article: Article): Shelf {
  if (article.deletedAt !== undefined) return 'trash';
  if (article.archivedAt !== undefined) return 'archive';
  return article.readAt === undefined ? article.state : `${article.state}-read`;
}

/** The stored form of an article; what is derived is derived here and nowhere else. `sameKeys` where they are known. */
export function toRow(
  article: Article,
  { number, place, onPages }: Pick<ArticleRow, 'number' | 'place' | 'onPages'>,
  sameKeys = sameKeysOf(article),
): ArticleRow {
  return { ...article, number, place, onPages, shelf: shelfOf(article), order: -article.savedAt, sameKeys };
}

const SEARCHED = [
  'title',
  'summary',
  'description',
  'note',
  'site',
  'author',
  'source',
  'language',
  'contentAt',
  'savedAt',
] as const;

function isSearchedTextChanged({ before, after }: ArticleChange): boolean {
  if (!after) return false;
  if (!before) return true;
  if (SEARCHED.some((field) => before[field] !== after[field])) return true;
  return before.tags.join('\n') !== after.tags.join('\n');
}

/**
 * The one way in which articles change. Writes the rows, and with them the counters, the groups, the tallies and the
 * list of what the search index has to read again; and what a sync has to send, unless a sync brought it. Call inside a
 * transaction over `ARTICLE_TABLES()`.
 */
export async function writeArticles(given: ArticleChange[], { fromSync = false } = {}): Promise<void> {
  if (given.length === 0) return;
  const changes = fromSync ? given : await recordChanges(given);
  const written = changes.flatMap(({ after }) => (after ? [after] : []));
  const gone = changes.flatMap(({ before, after }) => (before && !after ? [before.number] : []));
  const unsealed = changes.filter(isSearchedTextChanged).flatMap(({ after }) => (after ? [after] : []));
  if (written.length > 0) await db.articles.bulkPut(written);
  if (gone.length > 0) await db.articles.bulkDelete(gone);
  if (unsealed.length > 0)
    await db.unsealed.bulkPut(unsealed.map(({ number }) => ({ number, stamp: Math.random() })));
  await changeCounts(changes satisfies CountChange[]);
}
