import { db } from '../../store/database';
import type { ArticleRow } from '../../store/rows';
import { readContents } from '../contents';
import { foldArticle, matchesText } from '../match';
import type { SearchQuery } from '../query';
import type { Candidate } from './find';

/** Most unsealed articles that one search scans; more wait only while a large import is being indexed. */
const MOST_SCANNED = 2000;

interface FoldedArticle extends Candidate {
  stamp: number;
  text: string;
}

/** Folded texts of unsealed articles. The stamp of an article changes with its text, so that no text here is old. */
const folded = new Map<number, FoldedArticle>();

/** The unsealed articles that have the words of a query, and whether there are more than were looked through. */
export async function scanTail(
  search: SearchQuery,
): Promise<{ found: Candidate[]; known: Set<number>; isCut: boolean }> {
  // oxlint-disable-next-line unicorn/no-array-reverse -- a Dexie collection, not an array
  const unsealed = await db.unsealed.reverse().limit(MOST_SCANNED).toArray();
  const fresh = unsealed.filter(({ number, stamp }) => folded.get(number)?.stamp !== stamp);
  if (folded.size > MOST_SCANNED * 2) folded.clear();
  await foldFresh(fresh);
  const tail = unsealed.flatMap(({ number }) => folded.get(number) ?? []);
  return {
    found: tail.filter(({ text }) => matchesText(text, search)),
    known: new Set(tail.map(({ number }) => number)),
    isCut: unsealed.length === MOST_SCANNED,
  };
}

async function foldFresh(fresh: { number: number; stamp: number }[]): Promise<void> {
  if (fresh.length === 0) return;
  const rows = await db.articles.bulkGet(fresh.map(({ number }) => number));
  const contents = await readContents(rows.filter((row): row is ArticleRow => row !== undefined));
  for (const [i, row] of rows.entries()) {
    const { number, stamp } = fresh[i]!;
    folded.delete(number);
    if (row)
      folded.set(number, { number, stamp, order: row.order, text: foldArticle(row, contents.get(row.id)) });
  }
}
