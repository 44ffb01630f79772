import { expect, it } from 'vitest';
import { readBlocks } from '@/lib/page/extract/article/blocks';
import { findFirstParagraph } from '@/lib/page/extract/article/first-paragraph';

const TITLE = 'Why forests forget';
const BODY =
  'Decision trees split the data until every leaf is pure, and that is why a single deep tree remembers noise.';

/** The first paragraph where the choice of blocks kept the body alone and was not sure about what stands above it. */
function firstUnder(above: string): string | undefined {
  const html = `<h1>${TITLE}</h1>${above}<div>${`<p class="body">${BODY}</p>`.repeat(4)}</div>`;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const { blocks } = readBlocks(body, new Set());
  const kept = blocks.filter(({ text }) => text === BODY);
  const likely = blocks.map((block) => (kept.includes(block) ? 0.9 : 0.3));
  return findFirstParagraph(blocks, kept, TITLE, likely)?.text;
}

const OPENING =
  'A forest of shallow trees forgets what a deep one remembers, since their mistakes cancel out.';

it('takes an opening that stands right before the body', () =>
  expect(firstUnder(`<div>${OPENING}</div>`)).toBe(OPENING));

it('takes an opening that only a byline parts from the body', () =>
  expect(firstUnder(`<div>${OPENING}</div><div>Ada Example</div>`)).toBe(OPENING));

it.each([
  ['key points', `<ul><li>${OPENING}</li><li>Shallow trees are cheap</li></ul><div>18 November 2019</div>`],
  ['a standfirst', `<div>${OPENING}</div><div>Ada Example</div><div>Share</div><div>Save</div>`],
])('does not begin an article with %s', (_, above) => expect(firstUnder(above)).toBe(BODY));

it('does not begin an article with a dateline that stands in line with its paragraphs', () => {
  const html = `<h1>${TITLE}</h1><div>segunda-feira, 22 de janeiro de 2018 às 20:13<br>${`${BODY}<br>`.repeat(4)}</div>`;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const { blocks } = readBlocks(body, new Set());
  const kept = blocks.filter(({ text }) => text === BODY);
  const likely = blocks.map(() => 0.3);
  expect(findFirstParagraph(blocks, kept, TITLE, likely)?.text).toBe(BODY);
});
