import { describe, expect, it } from 'vitest';
import { readBlocks } from '@/lib/page/extract/article/blocks';
import { FEATURE_NAMES } from '@/lib/page/extract/article/features';
import { weighBlocks } from '@/lib/page/extract/article/weigh';

function blocksOf(html: string) {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return readBlocks(body, new Set()).blocks;
}

const nothingMeasured = new Float64Array(FEATURE_NAMES.length);
const PROSE =
  'A sentence about a gradient that goes downhill until the ground is flat and then stops there. ';

describe('weighBlocks', () => {
  it('draws the entries of a list together', () => {
    const blocks = blocksOf(
      '<ul><li class=a>One short entry</li><li class=a>Another short entry</li></ul><p>Some other line</p>',
    );
    const [one, other, apart] = weighBlocks(
      blocks,
      blocks.map(() => nothingMeasured),
      [0.9, 0.3, 0.2],
    );
    expect(one! - other!).toBeLessThan((0.9 - 0.3) * 0.4);
    expect(one!).toBeGreaterThan(other!);
    expect(other!).toBeGreaterThan(apart!);
  });

  it('is less sure of the blocks of a list than the forest is, in their order', () => {
    const blocks = blocksOf('<h1>A head</h1><ul><li>One short entry</li></ul><p>Some other line</p>');
    const [head, entry, line] = weighBlocks(
      blocks,
      blocks.map(() => nothingMeasured),
      [0.02, 0.5, 0.9],
    );
    expect(head!).toBeGreaterThan(0.02);
    expect(head!).toBeLessThan(0.1);
    expect(entry).toBeCloseTo(0.5);
    expect(line!).toBeGreaterThan(0.5);
    expect(line!).toBeLessThan(0.9);
  });

  it('takes a long list under one sure paragraph for a list, doubtful as its entries are', () => {
    const entries = Array.from({ length: 20 }, (_, index) => `<li>Thing number ${index} for sale</li>`);
    const blocks = blocksOf(`<p>${PROSE}</p><ul>${entries.join('')}</ul>`);
    const likely = weighBlocks(
      blocks,
      blocks.map(() => nothingMeasured),
      blocks.map((_, index) => (index === 0 ? 0.9 : index % 2 === 0 ? 0.2 : 0.4)),
    );
    expect(likely[1]! - likely[2]!).toBeLessThan(0.1);
  });

  it('leaves the paragraphs of an article as likely as they were', () => {
    const blocks = blocksOf(`<p>${PROSE.repeat(3)}</p><p>${PROSE.repeat(2)}</p><p>Some line</p>`);
    const likely = [0.9, 0.8, 0.1];
    expect(
      weighBlocks(
        blocks,
        blocks.map(() => nothingMeasured),
        likely,
      ),
    ).toEqual(likely);
  });
});
