import { describe, expect, it } from 'vitest';
import { readBlocks } from '@/lib/page/extract/article/blocks';
import { FEATURE_NAMES } from '@/lib/page/extract/article/features';
import { isFrame } from '@/lib/page/extract/article/frame';
import { readMain } from '@/lib/page/extract/article/main';

const NOTE =
  '<p>By opting in, you agree to news and offers from us and our partners, which you may end any day.</p>';

function isFrameOf(html: string, likely: number): boolean {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const { blocks } = readBlocks(body, new Set());
  return isFrame(
    blocks,
    blocks,
    blocks.map(() => likely),
  );
}

describe('isFrame', () => {
  it('knows the footer of a page whose list is not drawn yet', () => {
    expect(isFrameOf(`<main></main><footer>${NOTE}</footer>`, 0.6)).toBe(true);
    expect(isFrameOf(`<div class="site-newsletter">${NOTE}</div><nav><p>Help</p></nav>`, 0.6)).toBe(true);
  });

  it('is not met by a text outside of what frames a page, nor in a wrapper around that and the frame', () => {
    expect(isFrameOf(`<main>${NOTE}</main>`, 0.6)).toBe(false);
    expect(isFrameOf(`<div class="grid menu-expanded"><nav>Shop</nav><main>${NOTE}</main></div>`, 0.6)).toBe(
      false,
    );
  });

  it('is not met by a sure text, nor by a long one, in a box that sounds like a frame', () => {
    expect(isFrameOf(`<div class="menu-content">${NOTE}</div>`, 0.95)).toBe(false);
    expect(isFrameOf(`<div class="menu-content">${NOTE.repeat(12)}</div>`, 0.6)).toBe(false);
  });
});

it('has a page whose frame is all there is read as empty', () => {
  const undecided = { features: FEATURE_NAMES, base: 0, trees: [] };
  const read = (body: string) =>
    readMain(new DOMParser().parseFromString(body, 'text/html'), 'https://shop.example/desks', undecided);
  expect(read(`<nav>Shop</nav><main></main><footer>${NOTE}</footer>`)).toBeNull();
  expect(read(`<nav>Shop</nav><main>${NOTE}</main>`)?.blocks).toHaveLength(2);
});
