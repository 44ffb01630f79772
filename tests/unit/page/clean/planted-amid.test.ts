import { describe, expect, it } from 'vitest';
import { analyzePage } from '../../../../lib/page';
import { pageOf, SENTENCES, URL_OF_PAGE } from './convolution-page';

const paragraphs = SENTENCES.map((text) => `<p>${text}</p>`).join('');

function analyze(body: string) {
  const report = analyzePage(
    pageOf('How convolution works', `<h1>How convolution works</h1>${paragraphs}${body}`),
    {
      url: URL_OF_PAGE,
      rules: { verdict: 'spam' },
    },
  );
  return report.removals.map(({ text }) => text);
}

const LONG =
  'A window of nine weights slides over the picture and writes one number for every place it stands on, which is how the same edge is found wherever it lies';

describe('a link that was put into a paragraph', () => {
  it('goes without the sentences around it', () => {
    expect(
      analyze(
        `<p>${LONG}. <a href="https://w2.example/">garden gnome outlet</a> Choosing the size of the window is the harder part.</p>`,
      ),
    ).toEqual(['garden gnome outlet']);
  });

  it('goes where it leads through a redirect of the site, and the paragraph stays', () => {
    const removed = analyze(
      `<p>${LONG}, <a href="/go/1">piano mover hotline number</a> and only the step differs.</p>
       <p>The second window learns another edge, <a href="/go/2">velvet curtain leak repair</a> as its weights differ from those of the first.</p>`,
    );
    expect(removed).toEqual(['piano mover hotline number', 'velvet curtain leak repair']);
  });

  it('stays where it is a sentence’s own', () => {
    expect(
      analyze(
        `<p>${LONG}. <a href="https://w2.example/">Piano Mover Hotline</a> Choosing the size of the window is the harder part.</p>`,
      ),
    ).toEqual([]);
  });
});
