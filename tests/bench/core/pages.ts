import type { PageSource } from '../pages';

/** A made page of a wanted size. */
export interface SizedPage extends PageSource {
  elements: number;
  /** Characters of HTML. */
  size: number;
  kind: 'ordinary' | 'spam';
}

/** Elements of one item of a listing below: what the counts are made of. */
const ELEMENTS_PER_ITEM = 8;
const SENTENCES = [
  'We compare two ways to train a small network on tables, and report what held and what did not.',
  'The first results were better than we had feared, though the second data set brought them down again.',
  'Every figure here comes from five runs with other seeds; the spread is shown beside the mean.',
  'Readers asked how long the training takes: about two hours on one card, less than one on two of them.',
];
const NAMES = [
  'Gradient',
  'Attention',
  'Decision',
  'Transfer',
  'Forecast',
  'Language',
  'Sampling',
  'Clustering',
];

/** An honest listing of about so many elements: header, navigation, items with links and teasers, sidebar, footer. */
export function ordinaryPage(elements: number): SizedPage {
  return sized(
    'ordinary',
    elements,
    frame(
      'Notes on learning',
      items(elements, () => ''),
    ),
  );
}

/** The same with what scraped pages carry: stuffed title, leaked source and tags, keyword lines, a hidden farm, ads. */
export function spamPage(elements: number): SizedPage {
  const dirt = (index: number) =>
    index % 3 === 0
      ? "&lt;b class='flag-5'&gt;Transformer&lt;/b&gt; 學(xué)習(xí) .centered { display: block; margin: 0 auto; } figure { margin: 0 }"
      : '';
  const farm = Array.from(
    { length: 40 },
    (_, index) => `<a href="https://x${index}.example/">賭場 ${index}</a>| `,
  ).join('');
  const body = `<p>日韩在线播放_老司机影院_国产视频一区_超碰在线</p>${items(elements, dirt)}<div style="display:none">主站蜘蛛池模板: ${farm}</div>`;
  return sized('spam', elements, frame('日韩在线播放_老司机影院_国产视频一区_超碰在线_午夜影院', body));
}

function sized(kind: SizedPage['kind'], elements: number, html: string): SizedPage {
  const id = `${kind} ${elements}`;
  return {
    id,
    url: `https://page.example/${kind}/${elements}/`,
    kind,
    elements,
    size: html.length,
    html: () => html,
  };
}

function frame(title: string, body: string): string {
  const links = NAMES.map((name) => `<li><a href="/${name}/">${name}</a></li>`).join('');
  return (
    `<!doctype html><html lang=en><head><meta charset=utf-8><title>${title}</title></head><body>` +
    `<header><h1>${title}</h1><nav><ul>${links}</ul></nav></header><main>${body}</main>` +
    `<aside><ul>${links}</ul></aside><footer><p>Written by hand.</p></footer></body></html>`
  );
}

function items(elements: number, extra: (index: number) => string): string {
  const count = Math.max(1, Math.round((elements - 60) / ELEMENTS_PER_ITEM));
  return Array.from({ length: count }, (_, index) => {
    const name = `${NAMES[index % NAMES.length]} in practice, part ${index}`;
    const text = `${SENTENCES[index % SENTENCES.length]} ${SENTENCES[(index + 1) % SENTENCES.length]}`;
    return (
      `<article><h2><a href="/a/${index}">${name}</a></h2><p>${text}${extra(index)}</p>` +
      `<p><span>By a writer</span> <time>2026-01-0${(index % 9) + 1}</time> <a href="/a/${index}#c">Comments</a></p></article>\n`
    );
  }).join('');
}
