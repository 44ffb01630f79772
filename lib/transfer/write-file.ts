import type { ExportFormat, ExportSource } from './export/format';

/** A list of a hundred thousand pieces is slow to join: they are folded as they come. */
const PIECES_AT_ONCE = 500;

/** What a format makes of the list, as a file of that name; packed where the name ends in `.gz`. Rejects when the signal is aborted. */
export async function writeFile(
  { type, write }: Pick<ExportFormat, 'type' | 'write'>,
  source: ExportSource,
  name: string,
  signal?: AbortSignal,
): Promise<File> {
  const pieces: BlobPart[] = [];
  for await (const piece of write(source)) {
    signal?.throwIfAborted();
    pieces.push(piece);
    if (pieces.length >= PIECES_AT_ONCE) pieces.splice(0, pieces.length, new Blob(pieces));
  }
  if (!name.endsWith('.gz')) return new File(pieces, name, { type });
  const packed = new Response(new Blob(pieces).stream().pipeThrough(new CompressionStream('gzip')));
  return new File([await packed.blob()], name, { type: 'application/gzip' });
}
