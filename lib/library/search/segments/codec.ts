/**
 * A bucket of posting lists as bytes: for each token its hash (4 bytes, little-endian), the length of its list in bytes
 * and the list itself, both as variable-length integers; a list holds the differences of rising document indexes.
 */
export type Postings = Map<number, number[]>;

/** Hash of a token, 32 bits unsigned (FNV-1a with a final mix). Two tokens with one hash cost a false candidate only. */
export function hashToken(token: string): number {
  let hash = 2166136261;
  for (let i = 0; i < token.length; i++) hash = Math.imul(hash ^ token.charCodeAt(i), 16777619);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) >>> 0;
}

class ByteWriter {
  #bytes = new Uint8Array(1024);
  length = 0;

  #reserve(more: number): void {
    if (this.length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }

  hash(value: number): void {
    this.#reserve(4);
    for (let shift = 0; shift < 32; shift += 8) this.#bytes[this.length++] = (value >>> shift) & 0xff;
  }

  integer(value: number): void {
    this.#reserve(5);
    let rest = value;
    for (; rest > 0x7f; rest >>>= 7) this.#bytes[this.length++] = (rest & 0x7f) | 0x80;
    this.#bytes[this.length++] = rest;
  }

  bytes(values: Uint8Array): void {
    this.#reserve(values.length);
    this.#bytes.set(values, this.length);
    this.length += values.length;
  }

  result(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.length);
  }
}

export function encodePostings(postings: Postings): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter();
  const list = new ByteWriter();
  for (const [hash, documents] of postings) {
    list.length = 0;
    let last = 0;
    for (const document of documents) {
      list.integer(document - last);
      last = document;
    }
    out.hash(hash);
    out.integer(list.length);
    out.bytes(list.result());
  }
  return out.result();
}

/** Reads one bucket. Throws `RangeError` where the bytes are damaged. */
export class PostingReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The document indexes of one token, rising; [] where the bucket does not have it. */
  find(hash: number): number[] {
    this.#at = 0;
    while (this.#at < this.#bytes.length) {
      const found = this.#hash();
      const length = this.#integer();
      if (found === hash) return this.#list(length);
      this.#at += length;
    }
    return [];
  }

  *all(): Generator<[hash: number, documents: number[]]> {
    this.#at = 0;
    while (this.#at < this.#bytes.length) {
      const hash = this.#hash();
      yield [hash, this.#list(this.#integer())];
    }
  }

  #byte(): number {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) throw new RangeError('Damaged posting list: it ends too early');
    return byte;
  }

  #hash(): number {
    return (this.#byte() | (this.#byte() << 8) | (this.#byte() << 16) | (this.#byte() << 24)) >>> 0;
  }

  #integer(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.#byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
    throw new RangeError('Damaged posting list: an integer of more than five bytes');
  }

  #list(length: number): number[] {
    const end = this.#at + length;
    const documents: number[] = [];
    let document = 0;
    while (this.#at < end) documents.push((document += this.#integer()));
    return documents;
  }
}
