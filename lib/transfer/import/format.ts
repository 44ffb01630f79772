import type { ParsedRow } from '../draft';
import { ImportError } from './problem';
import { namesInZip } from './zip';

/** A chosen file, and enough of it to see what it is. */
export interface ImportFile {
  name: string;
  blob: Blob;
  /** The first 4,096 characters, without a byte order mark; '' for a zip. */
  head: string;
  /** Names of the files in a zip; [] for any other file. */
  entries: string[];
}

export interface ImportFormat {
  name: string;
  /** The program that writes it. What many programs write is named in the locales. */
  label?: string;
  /** Whether a file is of this format, from its beginning and its name. */
  detects(file: ImportFile): boolean;
  /** The rows of the file, in order. Throws `ImportError` where the file as a whole cannot be read. */
  read(file: ImportFile): AsyncIterable<ParsedRow>;
}

const HEAD_BYTES = 16_384;
const HEAD_CHARACTERS = 4096;

/** Opens a file for import; a gzip file is seen through. */
export async function openFile(blob: Blob, name: string): Promise<ImportFile> {
  const [first = 0, second = 0] = await firstBytes(blob, name);
  const isGzip = first === 0x1f && second === 0x8b;
  const isZip = first === 0x50 && second === 0x4b;
  if (isZip) return { name, blob, head: '', entries: await namesInZip(blob, name) };
  const head = isGzip ? await gunzipHead(blob, name) : await blob.slice(0, HEAD_BYTES).text();
  return { name, blob, head: head.replace(/^\uFEFF/, '').slice(0, HEAD_CHARACTERS), entries: [] };
}

/** The browser's own words for a file that went away since it was chosen name neither the file nor a way out. */
async function firstBytes(blob: Blob, name: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await blob.slice(0, 4).arrayBuffer());
  } catch (error) {
    throw new ImportError('unreadable', { name }, error);
  }
}

async function gunzipHead(blob: Blob, name: string): Promise<string> {
  const reader = textStream(blob, true).getReader();
  try {
    return (await reader.read()).value ?? '';
  } catch (error) {
    throw new ImportError('broken-archive', { name, kind: 'gzip' }, error);
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** The text of a file as it is read, gunzipped where it is gzip. */
export function textStream(blob: Blob, isGzip: boolean): ReadableStream<string> {
  const bytes: ReadableStream<Uint8Array<ArrayBuffer>> = blob.stream();
  const plain = isGzip ? bytes.pipeThrough(new DecompressionStream('gzip')) : bytes;
  return plain.pipeThrough(new TextDecoderStream());
}

const LARGEST_TEXT_MB = 256;

/** The whole text of a file of a format that cannot be read in pieces. */
export async function wholeText({ blob, name }: ImportFile): Promise<string> {
  if (blob.size > LARGEST_TEXT_MB * 1024 * 1024)
    throw new ImportError('text-too-large', { name, megabytes: LARGEST_TEXT_MB });
  return (await blob.text()).replace(/^\uFEFF/, '');
}
