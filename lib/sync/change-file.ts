import { seal, type SyncKey, unseal } from './encryption';
import { SyncError } from './problem';
import { parseRecord, type SyncRecord } from './record';

/** Where a change file stands in its device's sequence: it holds the changes numbered `from` to `to`. */
export interface ChangeFileName {
  device: string;
  from: number;
  to: number;
}

const NAME = /^([0-9a-f]{16})\.(\d{8})-(\d{8})\.wnw$/;
const HEADER = 'winnow-changes-1';
const MAX_TEXT_BYTES = 400_000_000;

export function changeFileName({ device, from, to }: ChangeFileName): string {
  return `${device}.${String(from).padStart(8, '0')}-${String(to).padStart(8, '0')}.wnw`;
}

/** Null for whatever else lies in the folder. */
export function parseChangeFileName(name: string): ChangeFileName | null {
  const match = NAME.exec(name);
  if (match === null) return null;
  const from = Number(match[2]);
  const to = Number(match[3]);
  return from < 1 || from > to ? null : { device: match[1] as string, from, to };
}

/** Records as gzipped JSON Lines behind a header with their count and checksum, sealed where there is a key. */
export async function encodeChanges(
  name: string,
  records: readonly SyncRecord[],
  key: SyncKey | null,
): Promise<Uint8Array> {
  const lines = records.map((record) => `${JSON.stringify(record)}\n`).join('');
  const body = new TextEncoder().encode(lines);
  const header = `${HEADER} ${records.length} ${await checksum(body)}\n`;
  const packed = await pipe(new TextEncoder().encode(header), body, new CompressionStream('gzip'));
  return key === null ? packed : seal(key, name, packed);
}

/**
 * Reads a change file. Throws `damaged-file` where it is cut, changed, a login page or anything but whole;
 * single malformed records are left out and counted.
 */
export async function decodeChanges(
  name: string,
  file: Uint8Array,
  key: SyncKey | null,
): Promise<{ records: SyncRecord[]; malformed: number }> {
  const packed = key === null ? file : await unseal(key, name, file);
  const text = await unpack(name, packed);
  const end = text.indexOf('\n');
  const [header, count, sum] = text.slice(0, end).split(' ');
  if (header !== HEADER || end === -1) throw new SyncError('damaged-file', { name });
  const body = text.slice(end + 1);
  if ((await checksum(new TextEncoder().encode(body))) !== sum) throw new SyncError('damaged-file', { name });
  const lines = body.split('\n').slice(0, -1);
  if (lines.length !== Number(count)) throw new SyncError('damaged-file', { name });
  const records = lines.map(parseLine).filter((record) => record !== null);
  return { records, malformed: lines.length - records.length };
}

function parseLine(line: string): SyncRecord | null {
  try {
    return parseRecord(JSON.parse(line));
  } catch {
    return null;
  }
}

async function unpack(name: string, packed: Uint8Array): Promise<string> {
  try {
    const stream = new Blob([packed as BlobPart]).stream().pipeThrough(new DecompressionStream('gzip'));
    const decoder = new TextDecoder();
    const reader = stream.getReader();
    let text = '';
    let size = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      size += value.byteLength;
      if (size > MAX_TEXT_BYTES) throw new SyncError('too-large', { name });
      text += decoder.decode(value, { stream: true });
    }
  } catch (error) {
    if (error instanceof SyncError) throw error;
    throw new SyncError('damaged-file', { name });
  }
}

async function pipe(header: Uint8Array, body: Uint8Array, through: CompressionStream): Promise<Uint8Array> {
  const blob = new Blob([header as BlobPart, body as BlobPart]);
  return new Uint8Array(await new Response(blob.stream().pipeThrough(through)).arrayBuffer());
}

async function checksum(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource));
  return Array.from(digest.slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
