import { db } from '../../store/database';
import { encodePostings, PostingReader, type Postings } from './codec';
import {
  bucketsOf,
  DOCUMENTS,
  FAN_OUT,
  TOP_LEVEL,
  type DocumentsRow,
  type PostingRow,
  type SegmentRow,
} from './rows';
import { nextSegmentId } from './seal';

/** The ready segments of the lowest level that has eight, or null. */
export function segmentsToMerge(segments: SegmentRow[]): SegmentRow[] | null {
  for (let level = 0; level < TOP_LEVEL; level++) {
    const ready = segments.filter((segment) => segment.state === 'ready' && segment.level === level);
    if (ready.length >= FAN_OUT) return ready.slice(0, FAN_OUT);
  }
  return null;
}

/** Which article stands where in a merged segment: the gone are left out, of an article twice the later stays. */
interface MergedDocuments {
  numbers: number[];
  savedAt: number[];
  /** New index of each document of each part, or -1. */
  indexes: Int32Array[];
}

function mergeDocuments(parts: DocumentsRow[], living: Set<number> | null): MergedDocuments {
  const lastPart = new Map<number, number>();
  for (const [part, { numbers }] of parts.entries()) for (const number of numbers) lastPart.set(number, part);
  const merged: MergedDocuments = { numbers: [], savedAt: [], indexes: [] };
  for (const [part, { numbers, savedAt }] of parts.entries()) {
    const indexes = new Int32Array(numbers.length).fill(-1);
    for (const [document, number] of numbers.entries()) {
      if (lastPart.get(number) !== part || living?.has(number) === false) continue;
      indexes[document] = merged.numbers.push(number) - 1;
      merged.savedAt.push(savedAt[document]!);
    }
    merged.indexes.push(indexes);
  }
  return merged;
}

/** Begins a merge: from here on `mergeSlice` carries it on, whoever runs it and however often it is stopped. */
export async function startMerge(parts: SegmentRow[]): Promise<void> {
  const level = parts[0]!.level + 1;
  await db.transaction('rw', [db.articles, db.segments, db.postings], async () => {
    const documents = await readDocuments(parts.map(({ id }) => id));
    const known = documents.flatMap(({ numbers }) => Array.from(numbers));
    const [low, high] = [
      known.reduce((a, b) => Math.min(a, b), Infinity),
      known.reduce((a, b) => Math.max(a, b), 0),
    ];
    const living = new Set(await db.articles.where('number').between(low, high, true, true).primaryKeys());
    const { numbers, savedAt } = mergeDocuments(documents, living);
    const id = await nextSegmentId();
    const ids = parts.map((part) => part.id);
    await db.segments.put({
      id,
      level,
      state: 'building',
      documents: numbers.length,
      buckets: bucketsOf(level),
      parts: ids,
      cursor: 0,
    });
    const row: DocumentsRow = {
      segment: id,
      bucket: DOCUMENTS,
      numbers: Uint32Array.from(numbers),
      savedAt: Float64Array.from(savedAt),
    };
    await db.postings.put(row);
  });
}

/** Buckets that one slice merges: some ten milliseconds of work. */
const BUCKETS_AT_ONCE = 16;

/** Merges the next buckets of a segment that is being built; after the last one it takes the place of its parts. */
export async function mergeSlice(building: SegmentRow): Promise<void> {
  const partBuckets = building.buckets / FAN_OUT;
  await db.transaction('rw', [db.segments, db.postings], async () => {
    const segment = await db.segments.get(building.id);
    if (segment?.state !== 'building') return;
    const indexes = await readIndexes(segment);
    const end = Math.min(segment.cursor + BUCKETS_AT_ONCE, partBuckets);
    const rows: PostingRow[] = [];
    for (let bucket = segment.cursor; bucket < end; bucket++) {
      const parts = await db.postings.bulkGet(segment.parts.map((part): [number, number] => [part, bucket]));
      rows.push(...mergeBucket(segment, bucket, parts as (PostingRow | undefined)[], indexes));
    }
    await db.postings.bulkPut(rows);
    if (end < partBuckets) await db.segments.update(segment.id, { cursor: end });
    else await replaceParts(segment);
  });
}

async function readDocuments(ids: number[]): Promise<DocumentsRow[]> {
  const rows = await db.postings.bulkGet(ids.map((id): [number, number] => [id, DOCUMENTS]));
  return rows.map((row, i) => {
    if (!row || !('numbers' in row))
      throw new RangeError(`Damaged search index: segment ${ids[i]} has no documents`);
    return row;
  });
}

/** New index of each document of each part: found again from what the new segment holds. */
async function readIndexes(segment: SegmentRow): Promise<Int32Array[]> {
  const [own, ...parts] = await readDocuments([segment.id, ...segment.parts]);
  return mergeDocuments(parts, new Set(own!.numbers)).indexes;
}

function mergeBucket(
  segment: SegmentRow,
  bucket: number,
  parts: (PostingRow | undefined)[],
  indexes: Int32Array[],
): PostingRow[] {
  const partBuckets = segment.buckets / FAN_OUT;
  const tables = Array.from({ length: FAN_OUT }, (): Postings => new Map());
  for (const [part, row] of parts.entries()) {
    if (!row)
      throw new RangeError(`Damaged search index: a bucket of segment ${segment.parts[part]} is missing`);
    for (const [hash, documents] of new PostingReader(row.data).all()) {
      const table = tables[Math.floor((hash % segment.buckets) / partBuckets)]!;
      const merged = table.get(hash) ?? [];
      for (const document of documents) {
        const index = indexes[part]![document];
        if (index !== undefined && index >= 0) merged.push(index);
      }
      if (merged.length > 0) table.set(hash, merged);
    }
  }
  return tables.map((table, i) => ({
    segment: segment.id,
    bucket: bucket + i * partBuckets,
    data: encodePostings(table),
  }));
}

async function replaceParts(segment: SegmentRow): Promise<void> {
  await db.segments.update(segment.id, { state: 'ready', parts: [], cursor: 0 });
  for (const part of segment.parts) await db.segments.update(part, { state: 'dead' });
}

const ROWS_SWEPT = 512;

/** Deletes some rows of a segment that was merged away; at last the segment itself. */
export async function sweepSlice({ id }: SegmentRow): Promise<void> {
  await db.transaction('rw', [db.segments, db.postings], async () => {
    const rows = db.postings.where('[segment+bucket]').between([id, DOCUMENTS], [id, Infinity], true, true);
    const keys = await rows.limit(ROWS_SWEPT).primaryKeys();
    await db.postings.bulkDelete(keys);
    if (keys.length < ROWS_SWEPT) await db.segments.delete(id);
  });
}
