/** An article as a test writes it down; `url` is what its link says. */
export interface Item {
  title: string;
  summary: string;
  url: string;
}

const link = ({ url, title }: Item) => `<a href="${url}">${title}</a>`;
const more = ({ url }: Item) => `<a href="${url}">Read more</a>`;
const each = (items: readonly Item[], markup: (item: Item, index: number) => string) =>
  items.map(markup).join('\n');
const paragraph = ({ summary }: Item) => (summary === '' ? '' : `<p>${summary}</p>`);

/** The same articles in one layout after another: what a listing can look like. */
export const layouts: Record<string, (items: readonly Item[]) => string> = {
  'articles with headers': (items) =>
    each(
      items,
      (item) =>
        `<article><header><h2>${link(item)}</h2><p class="meta">12 May 2023</p></header><div>${paragraph(item)}<p>${more(item)}</p></div></article>`,
    ),
  'headings and paragraphs without wrappers': (items) =>
    each(items, (item) => `<h2>${link(item)}</h2>${paragraph(item)}`),
  'a definition list': (items) =>
    `<dl>${each(items, (item) => `<dt>${link(item)}</dt>${item.summary === '' ? '' : `<dd>${item.summary}</dd>`}`)}</dl>`,
  'a table with a row for the title and one for the summary': (items) =>
    `<table>${each(items, (item) => `<tr><td><a href="${item.url}"><b>${item.title}</b></a></td></tr><tr><td><font>${item.summary}</font></td></tr><tr><td>${more(item)}</td></tr><tr><td><hr></td></tr>`)}</table>`,
  'cards that are one link each': (items) =>
    `<div>${each(items, (item) => `<a class="card" href="${item.url}"><div><img src="/i.png" alt=""></div><h3>${item.title}</h3>${paragraph(item)}</a>`)}</div>`,
  'blocks between line breaks': (items) =>
    `<div>${each(items, (item) => `${link(item)}<br><br>${item.summary}${item.summary === '' ? '' : '<br><br>'}<a href="${item.url}">Read more</a><br><br>`)}</div>`,
  'hashed classes that differ on every item': (items) =>
    `<div>${each(items, (item, i) => `<div class="c${i}x9f"><div><div class="k${i}q"><a class="z${i}" href="${item.url}">${item.title}</a></div></div><div class="s${i}">${item.summary}</div></div>`)}</div>`,
  'rows of cards': (items) =>
    [0, 3]
      .map(
        (from) =>
          `<div class="row">${each(items.slice(from, from + 3), (item) => `<div class="col"><h4>${link(item)}</h4>${paragraph(item)}</div>`)}</div>`,
      )
      .join(''),
  'custom elements': (items) =>
    each(
      items,
      (item) =>
        `<news-card><news-title><a href="${item.url}">${item.title}</a></news-title><news-teaser>${item.summary}</news-teaser></news-card>`,
    ),
  'cards of plain boxes with a link under the text': (items) =>
    `<div>${each(items, (item) => `<div class="x1"><div class="x2">${item.title}</div><div class="x3">${item.summary}</div><div class="x4">${more(item)}</div></div>`)}</div>`,
  'list items with a bold title': (items) =>
    `<ul>${each(items, (item) => `<li><strong>${link(item)}</strong>${paragraph(item)}</li>`)}</ul>`,
};

/** Layouts that give no link: their titles are told from their teasers by the text alone. */
export const layoutsWithoutLinks: Record<string, (items: readonly Item[]) => string> = {
  'one text node with line breaks': (items) =>
    `<div style="white-space:pre-wrap">${items.map(({ title, summary }) => `${title}\n\n${summary}`.trim()).join('\n\n')}</div>`,
  'cards of plain boxes': (items) =>
    `<div>${each(items, (item) => `<div class="x1"><div class="x2">${item.title}</div><div class="x3">${item.summary}</div></div>`)}</div>`,
  'cards of plain boxes whose classes differ on every item': (items) =>
    `<div>${each(items, (item, i) => `<div class="a${i}f"><div class="b${i}c"><div class="e${i}">${item.title}</div></div><div class="d${i}0"><p>${item.summary}</p></div></div>`)}</div>`,
  'cards of plain boxes with a subject and a day': (items) =>
    `<div>${each(items, (item) => `<div class="x1"><div class="x5">Models</div><div class="x2">${item.title}</div><div class="x6">12 May 2023</div><div class="x3">${item.summary}</div></div>`)}</div>`,
  'rows of plain boxes': (items) =>
    [0, 3]
      .map(
        (from) =>
          `<div class="r">${each(items.slice(from, from + 3), (item) => `<div class="x1"><div class="x2">${item.title}</div><div class="x3">${item.summary}</div></div>`)}</div>`,
      )
      .join(''),
  'bold titles and texts parted by line breaks': (items) =>
    `<p>${items.map(({ title, summary }) => `<b>${title}</b><br>${summary}`).join('<br><br>')}</p>`,
  'bare paragraphs': (items) => each(items, (item) => `<p>${item.title}</p>${paragraph(item)}`),
};

/** A page around a list, with what never is a record: menu, pages, categories, footer. */
export function pageAround(list: string, lang: string): string {
  return `<!doctype html><html lang="${lang}"><head><title>Results – Page 3</title></head><body>
<header><nav><a href="/">Home</a> <a href="/topics">All topics</a> <a href="/about">About this site</a></nav></header>
<main><h1>Results – Page 3</h1>${list}<nav class="pages"><a href="?page=2">Previous</a> <a href="?page=4">Next</a></nav></main>
<aside><h4>Categories</h4><ul><li><a href="/c/vision">Vision</a></li><li><a href="/c/language">Language</a></li><li><a href="/c/robots">Robots</a></li></ul></aside>
<footer>All rights reserved</footer></body></html>`;
}
