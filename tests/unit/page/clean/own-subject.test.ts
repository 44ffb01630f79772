import { expect, it } from 'vitest';
import { analyzePage } from '../../../../lib/page';
import { pageOf, SENTENCES, URL_OF_PAGE } from './convolution-page';

const ENGLISH = SENTENCES.map((text) => `<p>${text}</p>`).join('');

const removedFrom = (body: string) =>
  analyzePage(pageOf('How convolution works', `<h1>How convolution works</h1>${body}`), {
    url: URL_OF_PAGE,
    rules: { verdict: 'spam' },
  }).removals.map(({ text }) => text);

it('a line of all the ways to search for the page’s own subject goes, and the subject stays', () => {
  const line =
    'convolution, convolution example, convolution download, free convolution app, convolution casino';
  const own = '<p>A convolution sums; the convolution slides.</p>';
  expect(removedFrom(`<p>${line}</p>${ENGLISH}${own}`)).toEqual([line]);
});

it('tags that a sentence speaks of stay; those that leaked in pairs or with attributes go', () => {
  const spoken =
    '<p>A page begins with &lt;html&gt; and shows a list with &lt;ul&gt; and three &lt;li&gt; below.</p>';
  expect(removedFrom(ENGLISH + spoken)).toEqual([]);
  const leaked =
    '<p>The &lt;b&gt;window&lt;/b&gt; moves &lt;i class="hit"&gt;on by one column each time.</p>';
  expect(removedFrom(ENGLISH + leaked)).toEqual(['<b>', '</b>', '<i class="hit">']);
});
