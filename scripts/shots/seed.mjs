import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../setup.mjs';
import { sampleBatches } from './sample-articles.mjs';

/** Fills the list through the real library, in one of the extension's own pages. */
export async function seedLibrary(page, count) {
  const bundle = await build({
    entryPoints: [join(ROOT, 'lib/library/index.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'seededLibrary',
    logLevel: 'error',
  });
  await page.evaluate(`${bundle.outputFiles[0].text}; globalThis.seededLibrary = seededLibrary;`);
  const batches = sampleBatches(count);
  for (let from = 0; from < batches.length; from += 50) {
    await page.evaluate(
      async (some) => {
        for (const batch of some) await globalThis.seededLibrary.savePage(batch);
      },
      batches.slice(from, from + 50),
    );
  }
  if (count > 0) await page.evaluate(touchSome);
}

/** A list that somebody has used: some read, starred, tagged, archived, thrown away. */
async function touchSome() {
  const { articles } = await globalThis.seededLibrary.listArticles({ limit: 12 });
  const ids = articles.map(({ id }) => id);
  const { markRead, star, setTags, archive, discard, setNote } = globalThis.seededLibrary;
  await markRead(ids.slice(1, 4), true);
  await star(ids.slice(2, 3), true);
  await setTags(ids.slice(4, 6), ['attention', '読む']);
  await setNote(ids.slice(5, 6), 'Compare with the original.');
  await archive(ids.slice(6, 7), true);
  await discard(ids.slice(7, 9));
}
