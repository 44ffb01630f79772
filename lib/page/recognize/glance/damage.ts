import { findLeakedTags } from '../../traces/leaked-tag';
import type { GlancePage } from './page';

// How scripts, PHP messages, shortcodes and templates begin.
const SOURCE =
  / on line \d|\[\/?(?:caption|gallery|embed|playlist|vc_|et_pb_|su_)|\[[a-z][\w-]{2,30} [\w-]{1,30}=["“”″\w]|\b(?:var|let|const) [\w$]{1,40} ?= ?(?:[\w$.]{1,60} ?\|\||new |document|function)|\bwindow\.[\w$.]{1,40} ?=|\bfunction ?[\w$]{0,30} ?\([\w$, ]{0,60}\) ?\{|\bdocument\.(?:create|write|get)|\$\(document\)|adsbygoogle|\b(?:googletag|_hmt|dataLayer|_gaq|_paq)\.|\{(?:dede|eyou|pboot|cms|maccms)[:.]|<\?(?:php|=)/g;
// A selector's end, then a declaration.
const RULE = /[\w\])*]\s?\{\s{0,9}[a-z-]{3,30}\s?:[^;{}\n]{1,120}[;}]/g;
const ENTITY = /&(?:[a-z]{2,6}|#x?[\da-f]{2,5});?/gi;

// Without one of these no source matches; most prose holds none.
const MARKS = [
  '=',
  '[/',
  '[caption',
  ' on line ',
  '<?',
  'function',
  'document',
  'window.',
  'adsbygoogle',
  '{dede',
];
const ENTITIES = [
  '&nbsp',
  '&amp',
  '&lt',
  '&gt',
  '&quot',
  '&apos',
  '&ldq',
  '&rsq',
  '&hel',
  '&mid',
  '&ndash',
  '&#',
];

/** Source code or markup in the text; on a page that shows code anyway it says less. */
export function leaks({ document, text }: GlancePage): number {
  let sum = text.includes('{') ? Math.min(1, (text.match(RULE)?.length ?? 0) * 0.7) : 0;
  if (has(text, MARKS)) sum += Math.min(1, (text.match(SOURCE)?.length ?? 0) * 0.7);
  const tags = findLeakedTags(text);
  const attributed = tags.filter(({ start, end }) => text.slice(start, end).includes('=')).length;
  sum += Math.min(1, Math.max(attributed * 0.6, (tags.length - 1) * 0.2, 0));
  if (has(text, ENTITIES) && text.match(ENTITY)!.length >= 4) sum += 0.5;
  return sum > 0 && document.querySelectorAll('pre,code').length >= 2 ? sum * 0.4 : sum;
}

function has(text: string, marks: readonly string[]): boolean {
  return marks.some((mark) => text.includes(mark));
}

const CLUSTER = /[bcdfghjklmnpqrstvwxz]{5}/;
// Twelve letters and more of one case.
const LONG_WORD = /\b[A-Z]?[a-z]{11,39}\b/g;
const ODD =
  /q[^u]|[bcdfgjkmpqtvwxz]q|j[bcdfghklmnpqrstvwxz]|[bfgkmpqvw]x|v[bcdfghjkmnpqtwxz]|w[bcfgjkmpqvxz]|h[bcdfgjkpqvxz]/g;
const MAX_CHARACTERS = 60_000;

/** A word of letters struck at random. */
export function gibberish({ text }: GlancePage): number {
  const read = text.slice(0, MAX_CHARACTERS);
  if (!CLUSTER.test(read)) return 0;
  const words = read.match(LONG_WORD) ?? [];
  return words.some((word) => CLUSTER.test(word) && (word.match(ODD)?.length ?? 0) >= 2) ? 1 : 0;
}

const ROW_OF_EMPTY = ':empty[id]+:empty[id]+:empty[id]';
const MIXED = /[A-Za-z][а-яіјѕԁ][A-Za-z]|[а-я]{2}[a-z][а-я]|[\u202d\u202e]/g;

/** Words that hide from filters, and rows of empty tags with one id. */
export function disguises({ document, text }: GlancePage): number {
  const row = document.querySelector(ROW_OF_EMPTY);
  if (row !== null && isUnrelated(row, row.previousElementSibling!)) return 1;
  return (text.match(MIXED)?.length ?? 0) >= 2 ? 1 : 0;
}

/** Two different tags with one meaningless id: no honest page gives an id twice. */
function isUnrelated(tag: Element, before: Element): boolean {
  const id = tag.getAttribute('id')!;
  return id === before.getAttribute('id') && tag.localName !== before.localName && id.length <= 8;
}
