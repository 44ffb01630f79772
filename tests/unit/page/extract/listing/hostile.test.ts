import { describe, expect, it } from 'vitest';
import { extractListing } from '../../../../../lib/page/extract/listing';

const BASE = 'https://digest.example/list/3';

function read(body: string) {
  return extractListing(new DOMParser().parseFromString(body, 'text/html'), { url: BASE });
}

function article(href: string, i: number, title = `Title number ${i} about a model of something`) {
  return `<article><h2><a href="${href}">${title}</a></h2><p>A teaser for number ${i} that says what it is about in one sentence.</p></article>`;
}

const four = [0, 1, 2, 3].map((i) => article(`/2023/post-${i}.html`, i)).join('');

describe('addresses', () => {
  it.each([
    ['javascript:alert(1)', null],
    [' JaVa\tScript:alert(1)', null],
    ['&#106;avascript:alert(1)', null],
    ['data:text/html,hello', null],
    ['vbscript:x', null],
    ['mailto:a@b.example', null],
    ['blob:https://x.example/1', null],
    ['http://', null],
    ['#top', null],
    ['//other.example/p', 'https://other.example/p'],
    ['../up/x.html', 'https://digest.example/up/x.html'],
  ])('%s', (href, wanted) => {
    const found = read(four + article(href, 9)).find(({ title }) => title.includes('number 9'));
    expect(found?.url).toBe(wanted);
  });
});

describe('pages that are made to break readers', () => {
  it('keeps a title of 10,000 characters whole', () => {
    const long = 'word '.repeat(2_000).trim();
    const found = read([0, 1, 2, 3].map((i) => article(`/p/${i}-x.html`, i, `${i} ${long}`)).join(''));
    expect(found.every(({ title }) => title.length > 9_999)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    [
      'records fifty deep',
      [0, 1, 2, 3]
        .map((i) => '<div>'.repeat(50) + article(`/p/${i}-x.html`, i) + '</div>'.repeat(50))
        .join(''),
    ],
    [
      'names that hide members',
      `<form><input name="parentElement"><input name="getAttribute"><input name="contains"><input name="localName">${four}</form>`,
    ],
    [
      'lone surrogates',
      [0, 1, 2, 3].map((i) => article(`/p/${i}-x.html`, i, `Lone \ud800 surrogate ${i} in a title`)).join(''),
    ],
  ])('reads %s without throwing', (_, body) => {
    expect(() => read(body)).not.toThrow();
  });

  it("takes an article's own headings for no list", () => {
    const section = (i: number) =>
      `<h2>Part ${i} of the story</h2><p>First paragraph of part ${i}, a sentence.</p><p>Second paragraph, with more to say.</p><p>Third.</p>`;
    expect(read(`<article><h1>A long read</h1>${[1, 2, 3, 4, 5].map(section).join('')}</article>`)).toEqual(
      [],
    );
  });

  it('takes a menu for no list', () => {
    const link = (name: string) => `<li><a href="/${name.toLowerCase()}">${name}</a></li>`;
    expect(
      read(`<nav><ul>${['Home', 'Topics', 'Authors', 'About', 'Contact'].map(link).join('')}</ul></nav>`),
    ).toEqual([]);
  });
});
