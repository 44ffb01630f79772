import { describe, expect, it } from 'vitest';
import { analyzePage } from '../../../../lib/page';
import { pageOf, SENTENCES, URL_OF_PAGE } from './convolution-page';

// Words that no list under lib/ holds: what the page itself speaks of has to tell.
const TERMS = [
  'garden gnome outlet',
  'piano mover hotline',
  'gravel by night',
  'velvet curtain leak',
  'bagpipe rental',
];

function analyze(body: string, title = 'How convolution works', head = ''): string[] {
  const report = analyzePage(pageOf(title, body, head), {
    url: URL_OF_PAGE,
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

  it('leaves the name of the site that a stuffed title ends with', () => {
    const title = `${TERMS.join(' | ')} | Windowpane Weekly`;
    const name = '<p>Windowpane Weekly shows how convolution slides one window of weights.</p>';
    const head = '<meta property="og:site_name" content="Windowpane Weekly">';
    const removed = analyze(`<h1>${title} | How convolution works</h1>${paragraphs}${name}`, title, head);
    expect(removed.join('\n')).toContain('garden gnome outlet');
    expect(removed).not.toContain('Windowpane Weekly');
  });

  it('takes out links to home pages planted in sentences', () => {
    const removed = analyze(
      `<h1>How convolution works</h1>${paragraphs}<p>The window <a href="https://hq7z.example/">garden gnome outlet</a> moves on by one
      column, and <a href="https://zu3k.example/">bagpipe rental</a> it starts again on the left.</p>`,
    );
    expect(removed).toEqual(expect.arrayContaining(['garden gnome outlet', 'bagpipe rental']));
  });

  it('leaves the only such link where its host has a name', () => {
    const own = `<p>The demo draws with a <a href="https://jquery.example/">javascript library</a> that few know now.</p>`;
    expect(analyze(`<h1>How convolution works</h1>${paragraphs}${own}`)).toEqual([]);
  });

  it('takes out such a link between two sentences, and leaves one that is a name', () => {
    const between = (text: string) =>
      `<p>The window moves on by one column. <a href="https://hq7zx2.example/">${text}</a> Every place gives one number.</p>`;
    expect(analyze(`<h1>How convolution works</h1>${paragraphs}${between('garden gnome outlet')}`)).toEqual([
      'garden gnome outlet',
    ]);
    expect(analyze(`<h1>How convolution works</h1>${paragraphs}${between('Ada Gnome')}`)).toEqual([]);
  });

  const record = (n: number, href: string, title: string, text: string) =>
    `<div class="post"><h2><a href="${href}">${title}</a></h2><p>${text}</p><p>By <a href="https://people.example/${n}">Ann</a></p></div>`;
  const records = SENTENCES.flatMap((text, n) => [
    record(n, `/posts/window-${n}-slides`, `What window ${n} slides over`, text),
    record(n + 4, `/posts/layer-${n}-learns`, `What layer ${n} learns`, text.replace('the', 'a')),
  ]);
  const GNOME = ['Gnomes for every lawn', 'Hand painted, with or without a lantern, delivered on Fridays.'];

  it.each(['/go/k2xq', 'https://gnomes.example/?ref=k2xq'])(
    'takes out a record that leads to %s where all others lead to posts',
    (href) => {
      const all = records.toSpliced(3, 0, record(9, href, GNOME[0]!, GNOME[1]!)).join('');
      const removed = analyze(`<h1>Posts</h1>${all}`, 'Posts').join('\n');
      for (const text of GNOME) expect(removed).toContain(text);
      expect(removed).not.toContain('window');
    },
  );

  it('leaves a record of another subject that leads to a post', () => {
    const all = records.toSpliced(3, 0, record(9, '/posts/gnomes-on-lawns', GNOME[0]!, GNOME[1]!)).join('');
    expect(analyze(`<h1>Posts</h1>${all}`, 'Posts')).toEqual([]);
  });

  it('takes a planted link out of a record and leaves the record', () => {
    const planted = `The window moves on <a href="https://zu3kq9.example/">bagpipe rental</a> by one column each time.`;
    const all = records.toSpliced(3, 0, record(9, '/posts/how-it-moves', 'How it moves', planted)).join('');
    const removed = analyze(`<h1>Posts</h1>${all}`, 'Posts').join('\n');
    expect(removed).toContain('bagpipe rental');
    expect(removed).not.toContain('moves');
  });

  it.each([
    ['Hung within one day, in every length.', 'Send a photo'],
    ['Am selben Tag montiert, in jeder Länge.', 'Foto schicken'],
    ['Posés en un jour, toutes longueurs.', 'Envoyer une photo'],
  ])('takes out a box between paragraphs that a command closes: %s', (text, command) => {
    const box = `<div><b>Velvet</b><br>${text} <a rel="nofollow" href="https://velvet-hq.example/">${command}</a></div>`;
    const removed = analyze(`<h1>How convolution works</h1>${paragraphs}${box}${paragraphs}`).join('\n');
    expect(removed).toContain(command);
    expect(removed).not.toContain('Convolution slides');
  });

  it.each(['/out/k2xq', 'https://velvet-hq.example/'])(
    'takes out a box of another subject that alone leads to %s, whatever its words',
    (href) => {
      const box = `<p><b>Velvet curtains</b><br>Sewn overnight, whatever the length. <a href="${href}">Measure yours</a></p>`;
      const removed = analyze(`<h1>How convolution works</h1>${paragraphs}${box}${paragraphs}`).join('\n');
      for (const text of ['Velvet curtains', 'Sewn overnight', 'Measure yours'])
        expect(removed).toContain(text);
      expect(removed).not.toContain('Convolution slides');
    },
  );

  it('takes out the whole of such a paragraph as one, also a line of it whose words the page has', () => {
    const box = `<p><b>One small window of weights</b><br>Ask the neighbours before the picture sale ends on Sunday. <a href="https://hq7z.example/" rel="nofollow">Order now</a></p>`;
    expect(analyze(`<h1>How convolution works</h1>${paragraphs}${box}${paragraphs}`)).toEqual([
      'One small window of weights Ask the neighbours before the picture sale ends on Sunday. Order now',
    ]);
  });

  it('leaves a paragraph of the subject that ends in such a link', () => {
    const own = `<p>Smaller weights are used where the picture says little, and pooling forgets <a href="https://shape.example/notes">the rest</a></p>`;
    expect(analyze(`<h1>How convolution works</h1>${paragraphs}${own}`)).toEqual([]);
  });

  it.each([
    [
      'Convolution slides one small window 花园小矮人批发 of weights over the picture again.',
      '花园小矮人批发',
    ],
    [
      'Convolution slides one small window สวนดอกไม้ราคาถูก of weights over the picture again.',
      'สวนดอกไม้ราคาถูก',
    ],
  ])('takes words of a script that the page has no use for out of a sentence: %s', (text, term) => {
    expect(analyze(`<h1>How convolution works</h1>${paragraphs}<p>${text}</p>`)).toEqual([term]);
  });

  it.each([
    'Convolution is called 卷积神经网络, which says that the layers roll the picture up.',
    'Convolution, in Chinese “卷积神经网络” or (卷积神经网络), slides one small window of weights.',
  ])('leaves a foreign name between marks: %s', (text) => {
    expect(analyze(`<h1>How convolution works</h1>${paragraphs}<p>${text}</p>`)).toEqual([]);
  });

  it('leaves a menu whose entries are commands', () => {
    const menu = `<ul><li><a href="/find">Find a lesson</a></li><li><a href="/ask">Ask a teacher</a></li><li><a href="/send">Send us a letter</a></li></ul>`;
    expect(analyze(`${menu}<h1>How convolution works</h1>${paragraphs}`)).toEqual([]);
  });

  it('leaves a line of the topics that the text speaks of', () => {
    const line = 'convolution | pooling | weights | layer | shapes';
    expect(analyze(`<h1>How convolution works</h1><div>${line}</div>${paragraphs}`)).not.toContain(line);
  });
});
