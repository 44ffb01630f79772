import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

export const FOLDS = 5;
const FILE = join(import.meta.dirname, 'fold-forests.json.gz');

/** The fold, 0–4, of a page: pages of one site are in one fold. */
export function foldOf(url) {
  const site = new URL(url).hostname.replace(/^www\./, '');
  let value = 2166136261;
  for (const char of site) value = Math.imul(value ^ char.codePointAt(0), 16777619) >>> 0;
  return ((value ^ (value >>> 13)) >>> 0) % FOLDS;
}

/** Five forests, each fitted without the pages of its fold; null where they were not fitted yet. */
export function readFoldForests() {
  return existsSync(FILE) ? JSON.parse(gunzipSync(readFileSync(FILE)).toString('utf8')) : null;
}

export function writeFoldForests(forests) {
  writeFileSync(FILE, gzipSync(JSON.stringify(forests), { level: 9 }));
}
