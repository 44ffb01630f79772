import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

describe('the page core', () => {
  it('bundles with plain esbuild from its own rooms and the reader it uses, nothing else', async () => {
    const result = await build({
      entryPoints: ['lib/page/index.ts'],
      bundle: true,
      write: false,
      metafile: true,
      format: 'iife',
      globalName: 'winnow',
      target: 'es2022',
      logLevel: 'silent',
    });
    const code = result.outputFiles[0]?.text ?? '';
    const names = ['recognizePage', 'analyzePage', 'cleanPage', 'extractArticle', 'extractListing'];
    for (const name of names) expect(code).toContain(`${name}: () =>`);
    const strangers = Object.keys(result.metafile.inputs).filter(
      (file) => !/^(?:lib\/(?:page|text)\/|node_modules\/@mozilla\/readability\/)/.test(file),
    );
    expect(strangers).toEqual([]);
  });
});
