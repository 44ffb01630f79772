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
    expect(one! - other!).toBeCloseTo((0.9 - 0.3) * 0.4);
    expect(apart).toBeCloseTo(0.2);
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
