import { findHomoglyphs, findInvisible } from '../../traces/disguise';
import { findGibberish } from '../../traces/gibberish';
import { findLeakedEntities, findLeakedTags } from '../../traces/leaked-tag';
import { findRandomIdTags } from '../../traces/random-id';
import type { GlancePage } from './page';

// How scripts, PHP messages, shortcodes and templates begin.
const SOURCE =
  / on line \d|\[\/?(?:caption|gallery|embed|playlist|vc_|et_pb_|su_)|\[[a-z][\w-]{2,30} [\w-]{1,30}=["“”″\w]|\b(?:var|let|const) [\w$]{1,40} ?= ?(?:[\w$.]{1,60} ?\|\||new |document|function)|\bwindow\.[\w$.]{1,40} ?=|\bfunction ?[\w$]{0,30} ?\([\w$, ]{0,60}\) ?\{|\bdocument\.(?:create|write|get)|\$\(document\)|adsbygoogle|\b(?:googletag|_hmt|dataLayer|_gaq|_paq)\.|\{(?:dede|eyou|pboot|cms|maccms)[:.]|<\?(?:php|=)/g;
const RULE = /[\w\])*]\s?$/;
const DECLARATION = /^\{\s{0,9}[a-z-]{3,30}\s?:[^;{}\n]{1,120}[;}]/;
const MAX_BRACES = 60;

/** One of these stands in all source; most prose has none. */
const MARKS = ['{', '=', '[', ' on line ', '<?', 'document', '.push('];

/** Source code or markup in the text; on a page that shows code anyway it says less. */
export function leaks({ document, text }: GlancePage): number {
  let sum = Math.min(1, styleRules(text) * 0.7);
  if (MARKS.some((mark) => text.includes(mark))) sum += Math.min(1, matches(SOURCE, text, 2) * 0.7);
  if (text.includes('<')) {
    const tags = findLeakedTags(text);
    const attributed = tags.filter(({ start, end }) => text.slice(start, end).includes('=')).length;
    sum += Math.min(1, Math.max(attributed * 0.6, (tags.length - 1) * 0.2));
  }
  if (text.includes('&')) sum += findLeakedEntities(text).length >= 4 ? 0.5 : 0;
  if (sum === 0) return 0;
  return document.querySelectorAll('pre,code').length >= 2 ? sum * 0.4 : sum;
}

/** Braces with a selector before and a declaration behind them, among the first sixty. */
function styleRules(text: string): number {
  let rules = 0;
  let brace = text.indexOf('{');
  for (let looked = 0; brace !== -1 && looked < MAX_BRACES; looked++) {
    if (
      RULE.test(text.slice(Math.max(0, brace - 3), brace)) &&
      DECLARATION.test(text.slice(brace, brace + 170))
    )
      rules++;
    brace = text.indexOf('{', brace + 1);
  }
  return rules;
}

/** How often the expression matches, counted up to `most`. */
function matches(expression: RegExp, text: string, most: number): number {
  let count = 0;
  for (const _ of text.matchAll(expression)) if (++count >= most) break;
  return count;
}

const CLUSTER = /[bcdfghjklmnpqrstvwxz]{5}/g;
const MAX_CLUSTERS = 60;
const MAX_CHARACTERS = 60_000;

/** A word of letters struck at random. */
export function gibberish({ text }: GlancePage): number {
  let looked = 0;
  for (const { index } of text.slice(0, MAX_CHARACTERS).matchAll(CLUSTER)) {
    if (++looked > MAX_CLUSTERS) return 0;
    const around = /[A-Za-z]{0,40}$/.exec(text.slice(Math.max(0, index - 40), index))![0].length;
    const word = /^[A-Za-z]*/.exec(text.slice(index - around, index + 60))![0];
    if (word.length <= 40 && findGibberish(word).length > 0) return 1;
  }
  return 0;
}

const ROW_OF_EMPTY = ':empty[id]+:empty[id]+:empty[id]';

/** Words that hide from filters, and rows of empty tags with one id. */
export function disguises({ document, text }: GlancePage): number {
  if (document.querySelector(ROW_OF_EMPTY) !== null && findRandomIdTags(document).length > 0) return 1;
  const mixed = /[A-Za-z][а-яіјѕԁ][A-Za-z]|[а-я]{2}[a-z][а-я]/.test(text) ? findHomoglyphs(text).length : 0;
  const turned = /[\u202d\u202e]/.test(text) ? findInvisible(text).length : 0;
  return mixed + turned >= 2 ? 1 : 0;
}
