import { findHomoglyphs, findInvisible } from '../../traces/disguise';
import { findGibberish } from '../../traces/gibberish';
import { findLeakedEntities, findLeakedTags } from '../../traces/leaked-tag';
import { findRandomIdTags } from '../../traces/random-id';
import type { GlancePage } from './page';

// How scripts, PHP messages, shortcodes and templates begin.
const SOURCE =
  / on line \d|\[\/?(?:caption|gallery|embed|playlist|vc_|et_pb_|su_)|\[[a-z][\w-]{2,30} [\w-]{1,30}=["“”″\w]|\b(?:var|let|const) [\w$]{1,40} ?= ?(?:[\w$.]{1,60} ?\|\||new |document|function)|\bwindow\.[\w$.]{1,40} ?=|\bfunction ?[\w$]{0,30} ?\([\w$, ]{0,60}\) ?\{|\bdocument\.(?:create|write|get)|\$\(document\)|adsbygoogle|\b(?:googletag|_hmt|dataLayer|_gaq|_paq)\.|\{(?:dede|eyou|pboot|cms|maccms)[:.]|<\?(?:php|=)/g;
// A selector's end, then a declaration.
const RULE = /[\w\])*]\s?\{\s{0,9}[a-z-]{3,30}\s?:[^;{}\n]{1,120}[;}]/g;

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
/** Source code or markup in the text; on a page that shows code anyway it says less. */
export function leaks({ document, text }: GlancePage): number {
  let sum = text.includes('{') ? Math.min(1, (text.match(RULE)?.length ?? 0) * 0.7) : 0;
  if (MARKS.some((mark) => text.includes(mark))) sum += Math.min(1, (text.match(SOURCE)?.length ?? 0) * 0.7);
  const tags = findLeakedTags(text);
  const attributed = tags.filter(({ start, end }) => text.slice(start, end).includes('=')).length;
  sum += Math.min(1, Math.max(attributed * 0.6, (tags.length - 1) * 0.2, 0));
  if (text.includes('&') && findLeakedEntities(text).length >= 4) sum += 0.5;
  return sum > 0 && document.querySelectorAll('pre,code').length >= 2 ? sum * 0.4 : sum;
}

const CLUSTER = /[bcdfghjklmnpqrstvwxz]{5}/;
const MAX_CHARACTERS = 60_000;

/** A word of letters struck at random. */
export function gibberish({ text }: GlancePage): number {
  const read = text.slice(0, MAX_CHARACTERS);
  return CLUSTER.test(read) && findGibberish(read).length > 0 ? 1 : 0;
}

const ROW_OF_EMPTY = ':empty[id]+:empty[id]+:empty[id]';
const MIXED = /[A-Za-z][а-яіјѕԁ][A-Za-z]|[а-я]{2}[a-z][а-я]|[\u202d\u202e]/;

/** Words that hide from filters, and rows of empty tags with one id. */
export function disguises({ document, text }: GlancePage): number {
  if (document.querySelector(ROW_OF_EMPTY) !== null && findRandomIdTags(document).length > 0) return 1;
  return MIXED.test(text) && findHomoglyphs(text).length + findInvisible(text).length >= 2 ? 1 : 0;
}
