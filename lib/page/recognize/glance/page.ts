import { siteOf } from '../outside-links';

/** What a glance sees of a page: fetched in bulk from the engine, never node by node. */
export interface GlancePage {
  document: Document;
  root: Element;
  /** The part of the page's host that its owner registered. */
  site: string;
  title: string;
  /** The body's text without scripts and styles, at most 200,000 characters; blocks may touch. */
  text: string;
  /** Title, then the headings and the first lines: where a page says what it is. At most 600 characters each. */
  top: string[];
  /** Links that leave the site: of more than 300 the first and the last, among which footers are. */
  outside: GlanceLink[];
  /** Their hosts, each once. */
  hosts: string[];
  script: GlanceScript;
}

export interface GlanceLink {
  element: Element;
  /** Lower case. */
  host: string;
  /** Without the first slash; '' for a home page. */
  path: string;
}

/** Share of Han, kana and hangul, told by a sample of characters. */
export interface GlanceScript {
  main: 'han' | 'japanese' | 'hangul' | 'other' | 'none';
  /** Of all letters, 0 to 1. */
  asian: number;
}

const MAX_CHARACTERS = 200_000;
const MAX_HEADINGS = 8;
const MAX_LINKS = 300;
const TOP_CHARACTERS = 3000;
const TOP_LINES = 12;
const MAX_LINE = 600;
const SAMPLES = 300;
const UNREAD = 'script,style,noscript,textarea,template';

export function readGlance(document: Document, root: Element, host: string): GlancePage {
  const text = textOf(root);
  const title = typeof document.title === 'string' ? tidy(document.title) : '';
  const site = siteOf(host);
  const outside = outsideLinks(root, site);
  return {
    document,
    root,
    site,
    title,
    text,
    top: topOf(title, root, text),
    outside,
    hosts: [...new Set(outside.map((link) => link.host))],
    script: sampleScript(text),
  };
}

/** The engine joins a page's text many times faster than a walk can read it; what scripts and styles hold is cut out again. */
function textOf(root: Element): string {
  const all = root.textContent ?? '';
  let text = '';
  let from = 0;
  for (const element of root.querySelectorAll(UNREAD)) {
    const unread = element.textContent ?? '';
    if (unread === '') continue;
    const at = all.indexOf(unread, from);
    if (at === -1) continue;
    text += `${all.slice(from, at)}\n`;
    from = at + unread.length;
    if (text.length > MAX_CHARACTERS) break;
  }
  return (text + all.slice(from, from + MAX_CHARACTERS)).slice(0, MAX_CHARACTERS);
}

function topOf(title: string, root: Element, text: string): string[] {
  const top = [title];
  for (const heading of root.querySelectorAll('h1,h2'))
    if (top.push(tidy(heading.textContent ?? '')) > MAX_HEADINGS) break;
  const most = top.length + TOP_LINES;
  for (const raw of text.slice(0, TOP_CHARACTERS).split('\n')) {
    const line = raw.trim();
    if (line.length >= 8) top.push(line.slice(0, MAX_LINE));
    if (top.length === most) break;
  }
  return top;
}

function outsideLinks(root: Element, site: string): GlanceLink[] {
  // A host holds no mark that could end the quoted value.
  const own = site === '' ? '' : `:not([href*="${site}"])`;
  const all = [...root.querySelectorAll(`a[href^="http"]${own},a[href^="//"]${own}`)];
  const some = all.length > MAX_LINKS ? [...all.slice(0, MAX_LINKS / 2), ...all.slice(-MAX_LINKS / 2)] : all;
  return some.map(readLink);
}

/** Told without a regular expression: each costs a page its compilation. */
function readLink(element: Element): GlanceLink {
  // Nothing can hide a member of a link, as it can of a form.
  const href = element.getAttribute('href')!;
  const [address = ''] = href.slice(href.indexOf('//') + 2).split('#');
  const [authority = '', ...path] = address.split('/');
  const [name = '', query] = authority.split('?');
  return {
    element,
    host: name.split(':')[0]!.toLowerCase(),
    path: query === undefined ? path.join('/') : '',
  };
}

function tidy(text: string): string {
  return text.slice(0, MAX_LINE).replace(/\s+/g, ' ').trim();
}

function sampleScript(text: string): GlanceScript {
  const stride = Math.max(1, Math.floor(text.length / SAMPLES));
  let han = 0;
  let kana = 0;
  let hangul = 0;
  let other = 0;
  for (let i = 0; i < text.length; i += stride) {
    const unit = text.charCodeAt(i);
    if (unit < 0x41) continue;
    if (unit >= 0xac00 && unit <= 0xd7a3) hangul++;
    else if (unit >= 0x3400 && unit <= 0x9fff) han++;
    else if (unit >= 0x3041 && unit <= 0x30fe) kana++;
    else other++;
  }
  const dense = han + kana + hangul;
  const asian = dense / Math.max(1, dense + other);
  if (dense + other === 0) return { main: 'none', asian };
  if (dense * 3 <= other) return { main: 'other', asian };
  if (hangul > han + kana) return { main: 'hangul', asian };
  return { main: kana * 20 >= han + kana && kana > 0 ? 'japanese' : 'han', asian };
}
