import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What every extension with a content script costs at least. */
const EMPTY = ';';
/** One warm-free pass over every text node: what reading a page costs at least. */
const YARDSTICK =
  'const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); let length = 0; ' +
  'while (walker.nextNode()) length += walker.currentNode.data.length;';

/** Writes the two extensions to compare with into a temporary folder. */
export function writeComparisonExtensions(): { folder: string; empty: string; yardstick: string } {
  const folder = mkdtempSync(join(tmpdir(), 'winnow-bench-'));
  return { folder, empty: write(folder, 'empty', EMPTY), yardstick: write(folder, 'yardstick', YARDSTICK) };
}

function write(parent: string, name: string, script: string): string {
  const folder = join(parent, name);
  mkdirSync(folder);
  const manifest = {
    manifest_version: 3,
    name: `Winnow benchmark: ${name}`,
    version: '1',
    host_permissions: ['<all_urls>'],
    background: { service_worker: 'background.js' },
    content_scripts: [{ matches: ['<all_urls>'], js: ['content.js'], run_at: 'document_idle' }],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'background.js'), EMPTY);
  writeFileSync(join(folder, 'content.js'), script);
  return folder;
}
