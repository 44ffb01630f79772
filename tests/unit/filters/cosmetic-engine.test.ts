import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  compileCosmeticLists,
  countCosmeticFilters,
  loadEngine,
  selectorsFor,
  WRITTEN_BY,
} from '../../../lib/filters/cosmetic-engine';

const page = { url: 'https://www.news.example/a', classes: ['ad', 'plug', 'box'], ids: ['top'] };

function hidden(...lines: string[]): string[] {
  const engine = loadEngine(compileCosmeticLists([lines.join('\n')]));
  return selectorsFor(engine!, page).toSorted();
}

describe('the compiled cosmetic lists', () => {
  it('hide by class, by id and by host, each once', () => {
    expect(hidden('##.ad', '##.ad', '###top', 'news.example##.own', 'other.example##.theirs')).toEqual([
      '#top',
      '.ad',
      '.own',
    ]);
  });

  it('leave out what an exception of the host shows again', () => {
    expect(hidden('##.ad', '##.plug', 'news.example#@#.plug', 'other.example#@#.ad')).toEqual(['.ad']);
  });

  it('leave out scriptlets, procedures, styles, network rules and what AdGuard writes', () => {
    expect(
      hidden(
        'news.example##+js(noop)',
        'news.example##.box:has-text(ad)',
        'news.example##.box:style(color: red)',
        '||ads.example^',
        'news.example#$#.box { color: red }',
        'news.example#?#.box:contains(ad)',
      ),
    ).toEqual([]);
  });

  it('keep blocks whose condition holds in no particular blocker', () => {
    expect(
      hidden(
        '!#if env_firefox',
        '##.ad',
        '!#else',
        '##.plug',
        '!#endif',
        '!#if !ext_ublock',
        '##.box',
        '!#endif',
      ),
    ).toEqual(['.box', '.plug']);
  });

  it('are known to be written by the version that is installed', () => {
    const manifest = readFileSync('node_modules/@ghostery/adblocker/package.json', 'utf8');
    const { name, version } = JSON.parse(manifest) as { name: string; version: string };
    expect(WRITTEN_BY).toBe(`${name} ${version}`);
  });

  it('are opened in no other form', () => {
    expect(loadEngine(new Uint8Array([1, 2, 3]))).toBeNull();
    const bytes = compileCosmeticLists(['##.ad']);
    bytes[4]! ^= 1;
    expect(loadEngine(bytes)).toBeNull();
  });

  it('are counted by the line', () => {
    expect(countCosmeticFilters('! a ## b\n##.ad\nnews.example#@#.ad\nx##+js(noop)\n||ads.example^')).toBe(2);
  });
});
