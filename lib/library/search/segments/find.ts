import { db } from '../../store/database';
import { hashToken, PostingReader } from './codec';
import { DOCUMENTS, type DocumentsRow, type PostingRow } from './rows';

/** An article that may answer a query. */
export interface Candidate {
  number: number;
  order: number;
}

/** Documents of sealed segments never change, so that they are read once in each context. */
const documentsOf = new Map<number, DocumentsRow>();
const MOST_CACHED = 64;

/** All sealed articles that have every one of these tokens, in no order, or null where nothing is sealed. */
export async function findCandidates(tokens: string[]): Promise<Candidate[] | null> {
  const ready = (await db.segments.toArray()).filter(({ state }) => state === 'ready');
  if (ready.length === 0) return null;
  const hashes = tokens.map(hashToken);
  const keys = ready.flatMap(({ id, buckets }) =>
    hashes.map((hash): [number, number] => [id, hash % buckets]),
  );
  const [rows] = await Promise.all([db.postings.bulkGet(keys), loadDocuments(ready.map(({ id }) => id))]);
  // The newest segment last: of an article that stands in two, its place is the later one's.
  const found = new Map<number, Candidate>();
  for (const [i, { id }] of ready.entries()) {
    const own = rows.slice(i * hashes.length, (i + 1) * hashes.length) as (PostingRow | undefined)[];
    const { numbers, savedAt } = documentsOf.get(id)!;
    for (const document of intersect(own, hashes)) {
      const number = numbers[document];
      if (number !== undefined) found.set(number, { number, order: -savedAt[document]! });
    }
  }
  return [...found.values()];
}

async function loadDocuments(ids: number[]): Promise<void> {
  if (documentsOf.size > MOST_CACHED) documentsOf.clear();
  const missing = ids.filter((id) => !documentsOf.has(id));
  const rows = await db.postings.bulkGet(missing.map((id): [number, number] => [id, DOCUMENTS]));
  for (const [i, row] of rows.entries()) {
    if (row && 'numbers' in row) documentsOf.set(missing[i]!, row);
    else throw new RangeError(`Damaged search index: segment ${missing[i]} has no documents`);
  }
}

function intersect(rows: (PostingRow | undefined)[], hashes: number[]): number[] {
  const lists = rows.map((row, i) => (row ? new PostingReader(row.data).find(hashes[i]!) : []));
  const [shortest, ...others] = lists.toSorted((a, b) => a.length - b.length);
  return others.reduce((documents, list) => common(documents, list), shortest ?? []);
}

/** What two rising lists share. */
function common(few: number[], many: number[]): number[] {
  const shared: number[] = [];
  let at = 0;
  for (const document of few) {
    while (at < many.length && many[at]! < document) at += 1;
    if (many[at] === document) shared.push(document);
  }
  return shared;
}
