import { db } from '../../store/database';
import type { ArticleRow } from '../../store/rows';
import { readContents } from '../contents';
import { foldArticle } from '../match';
import { addTokens } from '../tokens';
import { encodePostings, hashToken, type Postings } from './codec';
import { bucketsOf, DOCUMENTS, SEAL, type DocumentsRow, type PostingRow } from './rows';

/** The next id of a segment, never used before: other windows cache by it. Inside a transaction over `segments`. */
export async function nextSegmentId(): Promise<number> {
  const last = await db.segments.orderBy('id').last();
  return Math.max((last?.id ?? 0) + 1, Date.now());
}

/**
 * Moves up to `most` articles from the unsealed ones into a new segment. What changed meanwhile stays unsealed, too: an
 * article may stand in several segments, since every hit is verified against the article itself.
 */
export async function sealSegment(most = SEAL): Promise<void> {
  const waiting = await db.unsealed.limit(most).toArray();
  const rows = await db.articles.bulkGet(waiting.map(({ number }) => number));
  const articles = rows.filter((row) => row !== undefined);
  const contents = await readContents(articles);
  const buckets = bucketsOf(0);
  const tables = indexArticles(articles, contents, buckets);
  await db.transaction('rw', [db.segments, db.postings, db.unsealed], async () => {
    const now = await db.unsealed.bulkGet(waiting.map(({ number }) => number));
    const settled = waiting.filter(({ stamp }, i) => now[i]?.stamp === stamp);
    if (articles.length > 0) {
      const id = await nextSegmentId();
      await db.segments.put({
        id,
        level: 0,
        state: 'ready',
        documents: articles.length,
        buckets,
        parts: [],
        cursor: 0,
      });
      await db.postings.bulkPut(toRows(id, tables, articles));
    }
    await db.unsealed.bulkDelete(settled.map(({ number }) => number));
  });
}

function indexArticles(articles: ArticleRow[], contents: Map<string, string>, buckets: number): Postings[] {
  const tables = Array.from({ length: buckets }, (): Postings => new Map());
  const hashes = new Map<string, number>();
  for (const [document, article] of articles.entries()) {
    const tokens = new Set<string>();
    addTokens(foldArticle(article, contents.get(article.id)), tokens);
    for (const token of tokens) {
      const hash = hashes.get(token) ?? hashToken(token);
      hashes.set(token, hash);
      const table = tables[hash % buckets]!;
      const documents = table.get(hash);
      if (!documents) table.set(hash, [document]);
      else if (documents.at(-1) !== document) documents.push(document);
    }
  }
  return tables;
}

function toRows(segment: number, tables: Postings[], articles: ArticleRow[]): (PostingRow | DocumentsRow)[] {
  const rows: (PostingRow | DocumentsRow)[] = tables.map((table, bucket) => ({
    segment,
    bucket,
    data: encodePostings(table),
  }));
  rows.push({
    segment,
    bucket: DOCUMENTS,
    numbers: Uint32Array.from(articles, ({ number }) => number),
    savedAt: Float64Array.from(articles, ({ savedAt }) => savedAt),
  });
  return rows;
}
