import { describe, expect, it } from 'vitest';
import { analyzePage } from '../../../../lib/page';
import { pageOf, SENTENCES, URL_OF_PAGE } from './convolution-page';

const LINE =
  'garden gnome outlet | piano mover hotline | gravel by night | velvet curtain leak | bagpipe rental';
const paragraphs = SENTENCES.map((text) => `<p>${text} ${text}</p>`).join('');

function titleOf(body: string): string | undefined {
  const page = pageOf(LINE, body, '');
  return analyzePage(page, { url: URL_OF_PAGE, rules: { verdict: 'spam' } }).articles[0]?.title;
}

describe('the title of a mirror whose first heading is a line of keywords', () => {
  it('is the next heading above the text, not one of the keywords and not a side box', () => {
    const side =
      '<aside><h3>Archive</h3><ul><li><a href="/m/5">May</a></li><li><a href="/m/4">April</a></li></ul></aside>';
    expect(
      titleOf(`<h1><a href="/">${LINE}</a></h1>${side}<h2>What a convolution computes</h2>${paragraphs}`),
    ).toBe('What a convolution computes');
  });

  it('is the bold line on top of the text where the page has no headings', () => {
    const bold = '<p><font size="5"><b>What a convolution computes with its window of weights</b></font></p>';
    expect(titleOf(`<p><font size="4">${LINE}</font></p>${bold}${paragraphs}`)).toBe(
      'What a convolution computes with its window of weights',
    );
  });
});
