import { addresses } from './addresses';
import type { ImportFile, ImportFormat } from './format';
import { instapaper } from './instapaper';
import { karakeep } from './karakeep';
import { linkwarden } from './linkwarden';
import { netscape } from './netscape';
import { omnivore } from './omnivore';
import { pocketCsv } from './pocket-csv';
import { pocketHtml } from './pocket-html';
import { pocketZip } from './pocket-zip';
import { raindrop } from './raindrop';
import { readwise } from './readwise';
import { wallabag } from './wallabag';
import { winnow } from './winnow';

/** Every format that Winnow reads, the first that knows a file takes it: the surest signs first. */
export const importFormats = [
  winnow,
  omnivore,
  pocketZip,
  pocketCsv,
  instapaper,
  readwise,
  raindrop,
  wallabag,
  karakeep,
  linkwarden,
  pocketHtml,
  netscape,
  addresses,
] as const satisfies ImportFormat[];

export function detectFormat(file: ImportFile): ImportFormat | null {
  return importFormats.find((format) => format.detects(file)) ?? null;
}
