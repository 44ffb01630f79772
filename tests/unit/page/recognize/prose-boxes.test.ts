import { describe, expect, it } from 'vitest';
import { readPage } from '../../../../lib/page/recognize/read-page';
import { pageKind } from '../../../../lib/page/recognize/page-kind';
import { readProseBoxes } from '../../../../lib/page/recognize/prose-boxes';
import { drain } from '../../../../lib/page/work';

const PARAGRAPH =
  'A convolution slides a small window over the whole picture, and every place of it gives one number.';
const IN_JAPANESE =
  '畳み込みは小さな窓を画像の上で少しずつ動かし、それぞれの場所で一つの数を出す計算である。';

function read(body: string, url = 'https://a.example/x') {
  const html = `<!doctype html><title>How convolution works</title><body>${body}</body>`;
  return drain(readPage(new DOMParser().parseFromString(html, 'text/html'), url));
}

const boxesOf = (body: string) => readProseBoxes(read(body));

describe('the boxes of prose', () => {
  it('hold the paragraphs of an article together', () => {
    const { boxes, prose, fullest, following } = boxesOf(`<div>${`<p>${PARAGRAPH}</p>`.repeat(4)}</div>`);
    expect({ boxes, share: fullest / prose, following: following / PARAGRAPH.length }).toEqual({
      boxes: 1,
      share: 1,
      following: 3,
    });
  });

  it('are as many as the summaries of a listing', () => {
    const card = `<div><h2>A title</h2><p>${PARAGRAPH}</p></div>`;
    expect(boxesOf(card.repeat(5))).toMatchObject({ boxes: 5, fullest: PARAGRAPH.length, following: 0 });
  });

  it('know that a title stands between the summaries of a flat listing', () => {
    expect(boxesOf(`<h2>A title</h2><p>${PARAGRAPH}</p>`.repeat(5))).toMatchObject({
      boxes: 1,
      following: 0,
    });
  });

  it('take lines between breaks for paragraphs, in a cell of a table too', () => {
    const cell = `<table><tr><td>${[PARAGRAPH, PARAGRAPH, PARAGRAPH].join('<br><br>')}</td></tr></table>`;
    expect(boxesOf(cell)).toMatchObject({ boxes: 1, following: 2 * PARAGRAPH.length });
  });

  it('see one paragraph where a link and a word in bold stand in it, none where all of it is a link', () => {
    expect(boxesOf(`<div><p>${PARAGRAPH} <a href="/b">More</a> <b>now</b></p></div>`).boxes).toBe(1);
    expect(boxesOf(`<div><a href="/b">${PARAGRAPH}</a></div>`).boxes).toBe(0);
  });

  it('count what an ideograph says twice', () => {
    expect(boxesOf(`<div><p>${IN_JAPANESE}</p></div>`).prose).toBe(IN_JAPANESE.length * 2);
  });
});

describe('the kind of a page', () => {
  const teasers = `<li><a href="/other">Seven further things to read about small networks</a></li>`.repeat(
    30,
  );

  it('is an article where paragraphs follow each other, however many titles lead away', () => {
    const article = `<div>${`<p>${PARAGRAPH}</p>`.repeat(9)}</div><ul>${teasers}</ul>`;
    expect(pageKind(read(article))).toBe('article');
  });

  it('is a listing where every summary has a title and a box of its own', () => {
    const card = `<div><h3><a href="/post">How a small window reads a picture</a></h3><p>${PARAGRAPH}</p></div>`;
    expect(pageKind(read(card.repeat(9)))).toBe('listing');
  });

  it.each([
    ['English', 'How a small window reads a picture', PARAGRAPH],
    ['Japanese', '小さな窓が画像を読む仕組み', IN_JAPANESE],
    [
      'Chinese',
      '小窗口如何讀懂一張圖片',
      '卷積把一個小窗口在整張圖片上慢慢移動,在每個位置上算出一個數字,再交給下一層。',
    ],
  ])('is a listing where bold titles and texts are parted by line breaks alone: %s', (_, title, text) => {
    const [single, double] = ['<br>', '<br><br>'].map((parting) =>
      Array.from({ length: 6 }, (__, i) => `<b>${title} ${i}</b><br>\n${text}`).join(parting),
    );
    expect(pageKind(read(`<p>${single}</p>`))).toBe('listing');
    expect(pageKind(read(`<table><tr><td>${double}</td></tr></table>`))).toBe('listing');
  });

  it('is an article where bold headings part paragraphs that follow each other', () => {
    const section = `<b>How a small window reads</b><br>${PARAGRAPH}<br><br>${PARAGRAPH}<br><br>${PARAGRAPH}<br><br>`;
    expect(pageKind(read(`<div>${section.repeat(4)}</div>`))).toBe('article');
  });

  it('is an article where words in bold stand at line ends of its paragraphs', () => {
    const line = `${PARAGRAPH} It is called a <b>convolution</b><br>${PARAGRAPH}<br><br>`;
    expect(pageKind(read(`<div>${line.repeat(4)}</div>`))).toBe('article');
  });
});
