import { unzipSync } from 'fflate';
import { ImportError } from './import-error';

const LARGEST_ZIP = 512 * 1024 * 1024;
const LARGEST_CONTENT = 1024 * 1024 * 1024;

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
        if (total > LARGEST_CONTENT) throw new ImportError(`"${name}" would unpack to more than 1 GB.`);
        return true;
      },
    });
    return new Map(Object.entries(files));
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError(`"${name}" is not a whole zip file.`, error);
  }
}

/** Before a zip is read into memory, its names included. */
function checkSize(blob: Blob, name: string): void {
  if (blob.size > LARGEST_ZIP)
    throw new ImportError(`"${name}" is larger than 512 MB; unpack it and import the parts.`);
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
