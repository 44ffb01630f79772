/** A sealed part of the search index. Once `ready` it never changes; merging makes a new one of several. */
export interface SegmentRow {
  id: number;
  /** 0 holds up to 256 articles, each level eight times as many as the one below. */
  level: number;
  state: 'ready' | 'building' | 'dead';
  /** How many articles it holds. */
  documents: number;
  /** The bucket of a token is its hash modulo this: a power of two. */
  buckets: number;
  /** Of a segment that is being built: what it is merged from, and the next of their buckets. */
  parts: number[];
  cursor: number;
}

/** One bucket of posting lists. */
export interface PostingRow {
  segment: number;
  /** `DOCUMENTS` for the row that says which articles the indexes stand for. */
  bucket: number;
  data: Uint8Array<ArrayBuffer>;
}

/** Which article each document index of a segment is. */
export interface DocumentsRow {
  segment: number;
  bucket: typeof DOCUMENTS;
  numbers: Uint32Array<ArrayBuffer>;
  savedAt: Float64Array<ArrayBuffer>;
}

export const DOCUMENTS = -1;
/** Articles in a segment of level 0; fewer wait unsealed and are scanned. */
export const SEAL = 256;
export const FAN_OUT = 8;
const FIRST_BUCKETS = 64;
/** Levels above would gain little and take long to merge. */
export const TOP_LEVEL = 3;

export const bucketsOf = (level: number): number => FIRST_BUCKETS * FAN_OUT ** level;
