import { describe, expect, it } from 'vitest';
import { analyzePage } from '../../../../lib/page';

// Words that no list under lib/ holds: what the page itself speaks of has to tell.
const SENTENCES = [
  'Convolution slides one small window of weights over the picture and sums what it sees there.',
  'The same weights are used at every place, so the layer needs few of them and learns quickly.',
  'Pooling then keeps the largest answer of each neighbourhood and forgets where exactly it stood.',
  'Deeper layers combine these answers into shapes, and the last one says which shape it was.',
];
const TERMS = [
  'garden gnome outlet',
  'piano mover hotline',
  'gravel by night',
  'velvet curtain leak',
  'bagpipe rental',
];

function analyze(body: string, title = 'How convolution works'): string[] {
  const page = document.implementation.createHTMLDocument('');
  page.documentElement.innerHTML = `<head><title>${title}</title></head><body>${body}</body>`;
  const report = analyzePage(page, {
    url: 'https://mirror.example/a/1559949.html',
    rules: { verdict: 'spam' },
  });
  return report.removals.map(({ text }) => text);
}

const paragraphs = SENTENCES.map((text) => `<p>${text}</p>`).join('');

describe('without a known word', () => {
  it.each(['_', ' | ', ';', ' • '])('takes out a line joined by “%s” that the title repeats', (separator) => {
    const line = TERMS.join(separator);
    const removed = analyze(`<h1>How convolution works</h1><div>${line}</div>${paragraphs}`, line);
    expect(removed).toContain(line);
  });

  it('takes the terms out of a heading and leaves what the heading says', () => {
    const line = TERMS.join(';');
    const removed = analyze(`<h1>${line};How convolution works</h1>${paragraphs}`, line).join('\n');
    expect(removed).toContain('garden gnome outlet');
    expect(removed).not.toContain('How convolution works');
  });

  it('takes out links to home pages planted in sentences', () => {
    const removed = analyze(
      `<h1>How convolution works</h1>${paragraphs}<p>The window <a href="https://hq7z.example/">garden gnome outlet</a> moves on by one
      column, and <a href="https://zu3k.example/">bagpipe rental</a> it starts again on the left.</p>`,
    );
    expect(removed).toEqual(expect.arrayContaining(['garden gnome outlet', 'bagpipe rental']));
  });

  it('leaves a line of the topics that the text speaks of', () => {
    const line = 'convolution | pooling | weights | layer | shapes';
    expect(analyze(`<h1>How convolution works</h1><div>${line}</div>${paragraphs}`)).not.toContain(line);
  });
});
