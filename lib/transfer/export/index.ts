import { noteBackup } from '../../library';
import type { Article } from '../../library/article';
import { atom } from './atom';
import { bibtex } from './bibtex';
import { cslJson } from './csl-json';
import { csv } from './csv';
import type { ExportFormat } from './format';
import { markdown } from './markdown';
import { markdownZip } from './markdown-zip';
import { netscape } from './netscape';
import { someOf, wholeList } from '../list-source';
import { ublacklist } from './ublacklist';
import { winnow } from './winnow';
import { writeFile } from '../write-file';

/** Every format that Winnow writes. */
export const exportFormats = [
  winnow,
  netscape,
  csv,
  markdown,
  markdownZip,
  atom,
  bibtex,
  cslJson,
  ublacklist,
] as const satisfies ExportFormat[];

export type ExportName = (typeof exportFormats)[number]['name'];

export interface ExportOptions {
  /** Gzip the file; only Winnow's own format is read back that way. */
  gzip?: boolean;
  /** These and no others; default the whole list. */
  only?: readonly Article[];
  /** The time in the file's name; default now. */
  now?: Date;
  /** Stops the writing; the promise then rejects with an `AbortError`. */
  signal?: AbortSignal;
}

/** Writes the list into a file to hand out, with its name. Rejects with a `LibraryError`. */
export async function exportFile(
  name: string,
  { gzip = false, now = new Date(), only, signal }: ExportOptions = {},
): Promise<File> {
  const format: ExportFormat | undefined = exportFormats.find((candidate) => candidate.name === name);
  if (!format) {
    const known = exportFormats.map((candidate) => candidate.name).join(', ');
    throw new Error(`Unknown export format "${name}". Known: ${known}`);
  }
  const source = only ? someOf(only) : wholeList;
  const fileName = `winnow-${now.toISOString().slice(0, 10)}.${format.extension}${gzip ? '.gz' : ''}`;
  const file = await writeFile(format, source, fileName, signal);
  if (format.name === 'winnow' && !only) await noteBackup(now.getTime());
  return file;
}
