import { describe, expect, it } from 'vitest';
import { readBlocks } from '@/lib/page/extract/article/blocks';
import { doubtComments } from '@/lib/page/extract/article/comments';

const SENTENCE =
  'A sentence about a gradient that goes downhill until the ground is flat and then stops there. ';
const COMMENT = `<div class="comment-content"><p>${SENTENCE}</p></div>`;

function likelyIn(html: string): number[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const { blocks } = readBlocks(body, new Set());
  return doubtComments(
    blocks,
    blocks.map(() => 0.8),
  );
}

describe('doubtComments', () => {
  it('doubts the comments under a text, however many they are', () => {
    const [text, ...comments] = likelyIn(`<p>${SENTENCE.repeat(25)}</p>${COMMENT.repeat(60)}`);
    expect(text).toBe(0.8);
    for (const comment of comments) expect(comment).toBeLessThan(0.1);
  });

  it('leaves the posts of a forum that calls them comments as likely as they were', () => {
    expect(likelyIn(`<h1>Where does it stop?</h1>${COMMENT.repeat(3)}`)).toEqual([0.8, 0.8, 0.8, 0.8]);
  });

  it('takes links around a forum for no text of its own', () => {
    const links = `<p><a href="/all">${SENTENCE.repeat(25)}</a></p>`;
    expect(likelyIn(links + COMMENT)).toEqual([0.8, 0.8]);
  });
});
