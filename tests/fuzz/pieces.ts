import type { Random } from './random';
import { spamText, text } from './words';

/** A part of a hostile page that can be left out while shrinking: HTML, or a script of the page's own. */
export interface Piece {
  kind: string;
  html?: string;
  /** Runs in the page's world before the core looks. */
  script?: string;
  inHead?: boolean;
}

type PieceMaker = (random: Random) => Omit<Piece, 'kind'>;

const CLOBBERED = (
  'attributes body children childNodes className closest content cookie data documentElement firstChild getAttribute ' +
  'getElementsByTagName hasAttribute head hidden href id innerHTML innerText isConnected lang lastChild localName ' +
  'matches nextSibling nodeName nodeType nodeValue ownerDocument parentElement parentNode previousSibling querySelector ' +
  'querySelectorAll removeAttribute setAttribute src style tagName textContent title toString URL createTreeWalker ' +
  'adoptedStyleSheets defaultView createRange scrollingElement'
).split(' ');

const HOSTILE_URLS = [
  'javascript:alert(1)',
  ' java\nscript:alert(1)',
  'data:text/html,<p>x',
  'http://[',
  'http://%zz/',
  '//',
  '\\\\host\\x',
  'https://x.example/'.repeat(500),
  'blob:null/1',
  'file:///etc/passwd',
  'https://user:pw@x.example:99999/',
  '#',
  '',
  '?',
  'mailto:a',
  'http://\u0000/',
  'https://例え.example/道',
];

const BLOCKS =
  'div p section article ul li ol dl dt dd table tbody tr td h1 h2 h3 blockquote main aside nav header footer form'.split(
    ' ',
  );
const INLINES = 'span a b i em font u s code ins small big center mark ruby rt x-card my-element slot'.split(
  ' ',
);

/** Every way that a page can be hostile, one a line. */
export const PIECE_MAKERS: Record<string, PieceMaker> = {
  plainArticle: (r) => ({
    html: `<article><h1>${text(r, 8)}</h1>${r.times(r.between(1, 9), () => `<p>${text(r, r.between(5, 90))}</p>`).join('')}</article>`,
  }),
  records: (r) => ({ html: records(r, r.skewed(120)) }),
  thousandsOfRecords: (r) => ({ html: records(r, r.between(1000, 3000)) }),
  spam: (r) => ({ html: `<div>${spamText(r)}</div>` }),
  spamTitle: (r) => ({ html: `<title>${spamText(r)}</title>`, inHead: true }),
  spamInProse: (r) => ({ html: `<p>${text(r, 30)}${spamText(r)}${text(r, 30)}</p>` }),
  hiddenFarm: (r) => ({
    html: `<div style="${r.pick(['display:none', 'position:absolute;left:-9999px', 'font-size:0', 'opacity:0', 'height:0;overflow:hidden', 'clip:rect(0 0 0 0)'])}">${links(r, r.skewed(800))}</div>`,
  }),
  randomIds: (r) => ({
    html: r
      .times(r.between(3, 80), () => {
        const tag = r.pick([...BLOCKS, ...INLINES]);
        return `<${tag} id="pjuwb"></${tag}>`;
      })
      .join(''),
  }),
  nesting: (r) => nest(r, r.between(50, 450)),
  clobberedForm: (r) => ({
    html: `<form>${r.times(r.between(1, 12), () => `<input name="${r.pick(CLOBBERED)}" id="${r.pick(CLOBBERED)}">`).join('')}${text(r, 20)}</form>`,
  }),
  clobberedDocument: (r) => ({
    html: r
      .times(
        r.between(1, 12),
        () =>
          `<${r.pick(['img', 'form', 'embed', 'object', 'iframe', 'a'])} name="${r.pick(CLOBBERED)}" id="${r.pick(CLOBBERED)}">`,
      )
      .join(''),
  }),
  brokenTable: (r) => ({
    html: soup(r, ['table', 'tr', 'td', 'th', 'tbody', 'caption', 'div', 'p', 'colgroup', 'col', 'form'], 60),
  }),
  unclosed: (r) => ({ html: soup(r, [...BLOCKS, ...INLINES], 80) }),
  brokenAttributes: (r) => ({
    html: `<div class="${text(r, 3)}<p title='>${text(r, 4)}<a href="x" <b ="=">${text(r, 10)}</a ${'"'.repeat(r.between(0, 3))}>`,
  }),
  strangeText: (r) => ({ html: `<p>${text(r, r.between(20, 400), 0.5)}</p>` }),
  giantText: (r) => ({ html: `<p>${giant(r)}</p>` }),
  giantAttributes: (r) => ({
    html: `<div class="${'c '.repeat(r.skewed(40_000))}" id="${'i'.repeat(r.skewed(90_000))}" style="${'color:red;'.repeat(r.skewed(3000))}">${text(r, 9)}</div>`,
  }),
  links: (r) => ({ html: links(r, r.skewed(500)) }),
  hostileHead: (r) => ({
    inHead: true,
    html: `<base href="${r.pick(HOSTILE_URLS)}"><link rel=canonical href="${r.pick(HOSTILE_URLS)}"><meta property=og:url content="${r.pick(HOSTILE_URLS)}"><meta name=description content="${text(r, r.skewed(3000), 0.1)}"><script type="application/ld+json">${r.pick(['{', '[[[[', '{"@type":{"@type":[]}}', 'null', '"x"', '{"headline":7}', `${'['.repeat(5000)}`])}</script>`,
  }),
  hostileLanguage: (r) => ({
    script: `document.documentElement.lang = ${JSON.stringify(r.pick(['', 'x', 'zh-'.repeat(300), '!!', 'en_US', '\u202ezh']))}`,
  }),
  customElements: (r) => ({
    html: `<x-root>${r.times(r.between(1, 20), () => `<x-card slot=s><template shadowrootmode=${r.pick(['open', 'closed'])}><p>${text(r, 9)}</p><slot></slot></template>${spamText(r)}</x-card>`).join('')}</x-root>`,
    script: `for (const e of document.querySelectorAll('x-card')) { try { e.attachShadow({mode:'open'}).textContent = e.textContent; } catch {} }`,
  }),
  frames: (r) => ({
    html: `<iframe srcdoc="<p>${text(r, 5)}</p>"></iframe><object data="x"><p>${text(r, 9)}</p></object><noscript><p>${text(r, 9)}</noscript>`,
  }),
  frameset: () => ({ script: `document.body.replaceWith(document.createElement('frameset'))` }),
  foreign: (r) => ({
    html: `<svg><title>${text(r, 3)}</title><style>*{fill:red}</style><foreignObject><div><p>${spamText(r)}</p></div></foreignObject><a href="x"><text>${text(r, 5)}</text></a></svg><math><mi>x</mi><annotation-xml encoding="text/html"><p>${text(r, 9)}</p></annotation-xml></math>`,
  }),
  rawText: (r) => ({
    html: `<${r.pick(['textarea', 'xmp', 'title', 'style', 'noembed', 'select><option', 'template'])}>${spamText(r)}`,
  }),
  comments: (r) => ({
    html: `<!--${'-'.repeat(r.skewed(9000))}>${'<!-- x -->'.repeat(r.skewed(3000))}<![CDATA[${text(r, 5)}]]><?php echo 1 ?>`,
  }),
  hostileStyle: (r) => ({
    html: `<style>${r.pick(['* { all: unset !important }', '#a#b#c { display: block !important }', 'p { display: contents }', 'body { visibility: hidden; font-size: 0 }', ':root { writing-mode: vertical-rl }', '* { content-visibility: auto }'])}</style>`,
  }),
  loneSurrogates: (r) => ({
    script: `document.body.append(Object.assign(document.createElement('p'), { textContent: ${JSON.stringify('\ud800'.repeat(r.skewed(500)))} + 'x\\udc00' })); document.title = 'a\\ud83d'`,
  }),
  manyTextNodes: (r) => ({
    script: `const p = document.createElement('p'); for (let i = 0; i < ${r.skewed(20_000)}; i++) p.append(document.createTextNode(i % 3 ? '學(xué)' : ' a, ')); document.body.append(p)`,
  }),
  deepByScript: (r) => ({
    script: `let e = document.createElement('div'); e.style.display = 'none'; document.body.append(e); for (let i = 0; i < ${r.between(500, 8000)}; i++) { const c = document.createElement(i % 2 ? 'div' : 'span'); e.append(c); e = c; } e.textContent = 'deep 學(xué)習(xí)'`,
  }),
  noBody: () => ({ script: `document.body?.remove()` }),
  twoBodies: () => ({ script: `document.documentElement.append(document.createElement('body'))` }),
  emptyDocument: () => ({ script: `document.documentElement.remove()` }),
  otherRoot: () => ({
    script: `const s = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); s.append(...document.documentElement.childNodes); document.documentElement.replaceWith(s)`,
  }),
  pageTurns: (r) => ({
    script: `setInterval(() => { const all = document.querySelectorAll('*'); const e = all[Math.floor(all.length * 0.7)]; if (!e) return; ${r.pick(['e.remove()', 'e.append(e.cloneNode(true))', `e.textContent = ${JSON.stringify(text(r, 9))}`, 'for (const a of [...e.attributes]) e.removeAttribute(a.name)', "for (const x of all) { x.removeAttribute('style') }", 'document.adoptedStyleSheets = []', 'document.body && document.body.prepend(e)'])} }, ${r.between(0, 4)})`,
  }),
  pageFights: () => ({
    script: `new MutationObserver((records) => { for (const r of records.slice(0, 50)) if (r.type === 'attributes' && r.attributeName) r.target.removeAttribute(r.attributeName); }).observe(document, { subtree: true, attributes: true })`,
  }),
  prototypes: () => ({
    script: `Element.prototype.getAttribute = () => { throw 1 }; Node.prototype.contains = null; Array.prototype.map = null; String.prototype.trim = () => 7; document.createTreeWalker = null; Object.prototype.hidden = 1;`,
  }),
};

/** Pieces after which the page is not the one it was: it may be compared with nothing. */
export const CHANGES_BY_ITSELF = new Set(['pageTurns', 'pageFights']);

function records(r: Random, count: number): string {
  const ads = r.chance(0.3);
  return `<ul>${r.times(count, () => `<li class=item><h2><a href="${r.pick(HOSTILE_URLS)}">${text(r, 6)}</a></h2><p>${ads && r.chance(0.2) ? spamText(r) : text(r, 25)}</p></li>`).join('')}</ul>`;
}

function links(r: Random, count: number): string {
  return r.times(count, () => `<a href="${r.pick(HOSTILE_URLS)}">${text(r, 2)}</a>`).join(' ');
}

function nest(r: Random, depth: number): Omit<Piece, 'kind'> {
  const tag = r.pick([...BLOCKS, ...INLINES]);
  return { html: `${`<${tag}>x`.repeat(depth)}${spamText(r)}` };
}

function soup(r: Random, tags: readonly string[], size: number): string {
  return r
    .times(
      r.between(5, size),
      () => `<${r.chance(0.4) ? '/' : ''}${r.pick(tags)}>${r.chance(0.5) ? text(r, 5) : ''}`,
    )
    .join('');
}

function giant(r: Random): string {
  const unit = r.pick([
    'a',
    ' ',
    ' , ',
    '學(xué)',
    '漢',
    '{a:b}',
    '(',
    '((',
    '&lt;b ',
    '?',
    'a_b_',
    'http://',
    '. ',
    '\n',
    'ました',
    '<br>',
  ]);
  return unit.repeat(Math.ceil(r.between(10_000, 120_000) / unit.length));
}
