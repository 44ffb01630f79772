import { describe, expect, it } from 'vitest';
import { readBlocks } from '@/lib/page/extract/article/blocks';
import { dropRepeats } from '@/lib/page/extract/article/repeats';

const SAID = 'The forest forgets what a single deep tree remembers of the noise.';
const NEXT = 'Their mistakes differ from tree to tree and cancel each other out.';

function likelyIn(html: string, likely: number[]): number[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return dropRepeats(readBlocks(body, new Set()).blocks, likely);
}

describe('dropRepeats', () => {
  it('leaves a post its text and a quote of it nothing', () => {
    const html = `<div class=post>${SAID}</div><blockquote>${SAID}</blockquote><div class=post>No, it does not.</div>`;
    expect(likelyIn(html, [0.9, 0.8, 0.9])).toEqual([0.9, 0, 0.9]);
  });

  it('keeps the likelier one, wherever it stands', () => {
    expect(likelyIn(`<div class=teaser>${SAID}</div><p>${SAID}</p>`, [0.4, 0.9])).toEqual([0, 0.9]);
  });

  it('keeps what one template says again', () => {
    const html = `<p>${SAID}</p><p>${NEXT}</p><p>${SAID}</p><p>An answer that nobody else gives to the question.</p>`;
    expect(likelyIn(html, [0.9, 0.9, 0.9, 0.9])).toEqual([0.9, 0.9, 0.9, 0.9]);
  });

  it('keeps one of two copies of an article', () => {
    const copy = `<section><p>${SAID}</p><p>${NEXT}</p></section>`;
    expect(likelyIn(copy + copy, [0.9, 0.9, 0.8, 0.8])).toEqual([0.9, 0.9, 0, 0]);
  });

  it('keeps short texts and the cells of a table', () => {
    const row = `<tr><td>${SAID}</td><td>${NEXT}</td></tr>`;
    expect(likelyIn(`<table>${row}${row}</table>`, [0.9, 0.9, 0.9, 0.9])).toEqual([0.9, 0.9, 0.9, 0.9]);
    expect(likelyIn('<h2>What it costs</h2><p>What it costs</p>', [0.9, 0.8])).toEqual([0.9, 0.8]);
  });
});
