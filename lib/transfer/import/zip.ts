import { unzipSync } from 'fflate';
import { ImportError } from './problem';

const LARGEST_ZIP_MB = 512;
const LARGEST_CONTENT_GB = 1;

/** The files of a zip that `wanted` picks by name. A zip that would unpack to over 1 GB is refused. */
export async function readZip(
  { blob, name }: { blob: Blob; name: string },
  wanted: (entry: string) => boolean,
): Promise<Map<string, Uint8Array>> {
  checkSize(blob, name);
  let total = 0;
  try {
    const files = unzipSync(new Uint8Array(await blob.arrayBuffer()), {
      filter: ({ name: entry, originalSize }) => {
        if (!wanted(entry)) return false;
        total += originalSize;
        if (total > LARGEST_CONTENT_GB * 1024 ** 3)
          throw new ImportError('unpacks-too-large', { name, gigabytes: LARGEST_CONTENT_GB });
        return true;
      },
    });
    return new Map(Object.entries(files));
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError('broken-archive', { name, kind: 'zip' }, error);
  }
}

/** Before a zip is read into memory, its names included. */
function checkSize(blob: Blob, name: string): void {
  if (blob.size > LARGEST_ZIP_MB * 1024 * 1024)
    throw new ImportError('zip-too-large', { name, megabytes: LARGEST_ZIP_MB });
}

/** Names of the files in a zip. */
export async function namesInZip(blob: Blob, fileName: string): Promise<string[]> {
  checkSize(blob, fileName);
  const names: string[] = [];
  try {
    unzipSync(new Uint8Array(await blob.arrayBuffer()), { filter: ({ name }) => !names.push(name) });
  } catch {
    return names;
  }
  return names;
}

export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
