import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { extractArticle, findMain } from '../../../../../lib/page/extract/article';
import { FEATURE_NAMES } from '../../../../../lib/page/extract/article/features';
import forest from '../../../../../lib/page/extract/article/forest.json';

const FIXTURES = join(__dirname, '../../../../fixtures');
const URL = 'https://gradient.example/posts/softmax';

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

const PROSE =
  'Decision trees split the data until every leaf is pure, and that is why a single deep tree remembers noise. A forest of shallow ones forgets it again, since their mistakes differ and cancel out. ';

function page(body: string): Document {
  return parse(`<!doctype html><title>Trees</title><body>${body}</body>`);
}

test('the fitted model is for the features that are measured', () => {
  expect(forest.features).toEqual(FEATURE_NAMES);
});

it.each([
  ['a caption', '<div class="image-credit">Above: A forest of birches near a village in Norway.</div>'],
  [
    'a byline with a day',
    '<div class="meta">By Ada Example, Bob Example on Monday, November 18, 2019 at 11:08 a.m.</div>',
  ],
])('neither begins nor sums up an article: %s under its title', (_, line) => {
  const paragraphs = `<p>${PROSE}</p>`.repeat(6);
  const article = extractArticle(page(`<h1>Why forests forget</h1>${line}<div>${paragraphs}</div>`), {
    url: URL,
  })!;
  expect(article.summary).toBe(PROSE.trim());
  expect(article.text.startsWith('Decision trees')).toBe(true);
});

it('does not take the dialog of a consent tool for the article', () => {
  const purpose =
    '<h4>Use profiles to select personalised content</h4><p class="ot-grp-desc">Content presented to you on this service can be based on your profile, which can reflect your activity on this or other services, possible interests and personal aspects.</p>';
  const dialog = `<div id="onetrust-consent-sdk"><div class="ot-pc-content">${purpose.repeat(12)}</div></div>`;
  const article = extractArticle(page(`<main><h1>Why forests forget</h1><p>${PROSE}</p></main>${dialog}`), {
    url: URL,
  })!;
  expect(article.text).not.toContain('profiles');
  expect(article.text).toContain('Decision trees');
});

it('has what a quote or a copy for other screens says again once', () => {
  const copy = `<section><p>${PROSE}</p><p>${PROSE.replaceAll('tree', 'vote')}</p></section>`;
  const article = extractArticle(page(`<main><h1>Why forests forget</h1>${copy}${copy}</main>`), {
    url: URL,
  })!;
  expect(article.text.split('Decision trees')).toHaveLength(2);
});

describe('a post with formulas, code, a table and a list', () => {
  const document = parse(readFileSync(join(FIXTURES, 'article-formulas/source.html'), 'utf8'));
  const before = document.documentElement.outerHTML;
  const article = extractArticle(document, { url: URL })!;

  it('is read without changing the page', () => expect(document.documentElement.outerHTML).toBe(before));

  it('has its title without the site, and its metadata', () => {
    expect(article).toMatchObject({
      role: 'main',
      title: 'Why softmax needs a temperature',
      url: URL,
      author: 'Ada Example',
      publishedAt: '2025-03-04T08:30:00.000Z',
      site: 'Gradient Notes',
      language: 'en',
      image: 'https://gradient.example/img/softmax.png',
      original: 'certain',
    });
    expect(article.references).toEqual([
      { kind: 'arxiv', id: '1503.02531', url: 'https://arxiv.org/abs/1503.02531' },
    ]);
  });

  it('is summed up by its first body paragraph, whole', () => {
    expect(article.summary).toMatch(/^Softmax turns a row of scores .* every token have its turn\.$/);
  });

  it('has the body, and nothing of what surrounds it', () => {
    for (const kept of ['knowledge distillation', 'High temperatures invent', 'remembered'])
      expect(article.text).toContain(kept);
    for (const left of ['Archive', 'Top-k sampling', 'All rights reserved'])
      expect(article.text).not.toContain(left);
  });

  it('keeps table, code, list, formulas and the picture as an address in the html', () => {
    const html = parse(article.html);
    expect(html.querySelectorAll('table td').length).toBe(4);
    expect(html.querySelector('pre code')?.textContent).toContain('\n    e = exp(z / T)\n');
    expect(html.querySelectorAll('ul li').length).toBe(2);
    expect(html.querySelector('math')).not.toBeNull();
    expect(html.querySelector('code.language-tex')?.textContent).toBe('p_i = e^{z_i / T}');
    expect(html.querySelector('img')?.getAttribute('src')).toBe('https://gradient.example/posts/plot.png');
    expect(html.querySelector('script, style, [onclick], [style]')).toBeNull();
  });
});

describe('hostile pages', () => {
  test.each([
    ['empty', ''],
    ['no words', '<p>…</p><img src=x>'],
    [
      'names that replace members',
      `<form id=f><input name=getAttribute><input name=setAttribute><input name=parentNode><input name=childNodes><input name=tagName><p>${PROSE.repeat(6)}</p></form><img name=body><img name=title><img name=querySelectorAll>`,
    ],
    [
      'broken JSON-LD',
      `<script type="application/ld+json">{"@type": ["Article", {"a":</script><p>${PROSE.repeat(6)}</p>`,
    ],
    [
      'JSON-LD of wrong types',
      `<script type="application/ld+json">{"@type":"Article","author":[null,7,{"name":[["x"]]}],"image":{"url":5},"datePublished":{},"headline":9}</script><p>${PROSE.repeat(6)}</p>`,
    ],
    ['lone surrogates', `<h1>\ud800</h1><p>${PROSE.repeat(6)}\udfff</p>`],
    [
      'broken dates',
      `<meta property="article:published_time" content="2023-02-31T99:99"><time datetime="yesterday">x</time><p>${PROSE.repeat(6)}</p>`,
    ],
  ])('%s: an article or null, never a throw', (_, body) => {
    const document = page(body);
    const before = document.documentElement.outerHTML;
    const article = extractArticle(document, { url: URL });
    expect(article === null || typeof article.text === 'string').toBe(true);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('reads the text of a form whose fields replace its members', () => {
    const document = page(
      `<form><input name=getAttribute><input name=parentNode><input name=localName><p>${PROSE.repeat(4)}</p><p>${PROSE.repeat(4)}</p></form>`,
    );
    expect(findMain(document, { url: URL })?.blocks.length).toBeGreaterThan(0);
  });

  it('gives no article for ten thousand nested boxes', () => {
    const document = page('');
    let inner: Element = document.body;
    for (let depth = 0; depth < 10_000; depth += 1) inner = inner.appendChild(document.createElement('div'));
    inner.append(PROSE.repeat(10));
    expect(extractArticle(document, { url: URL })).toBeNull();
  });

  it('drops script addresses in every spelling', () => {
    const document = page(
      `<article>${[1, 2, 3].map(() => `<p>${PROSE.repeat(3)}<a href=" JaVaScRiPt:alert(1)">link</a> <a href="data:text/html,x">data</a> <img src="javascript:1"></p>`).join('')}</article>`,
    );
    expect(extractArticle(document, { url: URL })?.html).not.toMatch(/script:|data:/i);
  });
});

it('reads what a page carries for readers without scripts', () => {
  const html = `<div id=app></div><noscript>&lt;article&gt;&lt;h1&gt;Trees and forests&lt;/h1&gt;&lt;p&gt;${PROSE.repeat(3)}&lt;/p&gt;&lt;p&gt;${PROSE.repeat(3)}&lt;/p&gt;&lt;/article&gt;</noscript>`;
  const document = page(html);
  expect(extractArticle(document, { url: URL })?.text).toContain('Decision trees split');
  expect(findMain(document, { url: URL })?.blocks ?? []).toEqual([]);
});
