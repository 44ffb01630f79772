import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One page with all pictures, to be looked through. */
export function writeGallery(folder, shots) {
  const figures = shots.map(
    ({ file, barriers }) =>
      `<figure><img src="${file}" loading="lazy" alt=""><figcaption>${file}${barriers.length > 0 ? ` · ${barriers.length} barriers` : ''}</figcaption></figure>`,
  );
  const style =
    'body{font:14px system-ui;display:flex;flex-wrap:wrap;gap:16px;background:#888}figure{margin:0}img{max-width:640px;display:block}';
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>Winnow: every view</title><style>${style}</style>\n${figures.join('\n')}\n`,
  );
}
