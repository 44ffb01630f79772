import { describe, expect, it } from 'vitest';
import { analyzePage, cleanPage } from '../../../../lib/page';
import { MARK } from '../../../../lib/page/clean/marks';
import { pageOf, SENTENCES, URL_OF_PAGE } from './convolution-page';

const NAMES = ['garden gnome', 'piano mover', 'gravel truck', 'velvet curtain', 'bagpipe', 'casino bonus'];

/** Cleans a page that the user calls spam; the selectors of what is hidden, and how much text that is. */
function clean(body: string, { title = 'Posts', hide = [] as string[] } = {}) {
  const page = pageOf(title, body);
  const whole = page.body.textContent.replaceAll(/\s+/g, ' ').length;
  const report = analyzePage(page, {
    url: URL_OF_PAGE,
    rules: { verdict: 'spam', hide },
  });
  cleanPage(page, report);
  const hidden = [...page.querySelectorAll(`[${MARK}]`)].map(({ localName }) => localName);
  return { hidden, share: report.removals.reduce((sum, { text }) => sum + text.length, 0) / whole };
}

const article = `<main><h1>How convolution works</h1>${SENTENCES.map((text) => `<p>${text}</p>`).join('')}</main>`;
const posts = [...SENTENCES, ...SENTENCES.map((text) => text.replace('the', 'a'))].map(
  (text, n) =>
    `<article><h2><a href="/posts/window-${n}">What window ${n} slides over</a></h2><p>${text}</p></article>`,
);
const EVERYTHING = ['html', 'body', 'main', 'section', 'article'];

describe('whatever the rules and finds say', () => {
  it('a page, and what holds its article, is never hidden', () => {
    const { hidden } = clean(`${article}<aside>Buy a gnome</aside>`, { hide: [...EVERYTHING, 'aside'] });
    expect(hidden).toEqual(['aside']);
  });

  it('what holds the records of a listing is never hidden', () => {
    const { hidden } = clean(`<section>${posts.join('')}</section><aside>Buy a gnome</aside>`, {
      hide: [...EVERYTHING, 'aside'],
    });
    expect(hidden).toEqual(['aside']);
  });

  it('no more than 60 % of a page is hidden that keeps no article', () => {
    const lines = NAMES.map((name) => [name, ...NAMES].map((word) => `${word} outlet ${name}`).join(' | '));
    const body = lines.map((line) => `<div>${line}</div>`).join('');
    const { share } = clean(`${body}<p>${SENTENCES[0]}</p>`, { title: lines.join(' | ') });
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThanOrEqual(0.6);
  });
});
