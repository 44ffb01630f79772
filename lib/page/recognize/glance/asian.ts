import { countLeftBehind } from '../../../text/conversion';
import { findReplacedTerm } from '../../traces/replaced-term';
import { findGluedTag } from '../../traces/glued-tag';
import { findLostIdeographs } from '../../traces/lost-character';
import { findReadings } from '../../traces/reading';
import { MIRROR_PHRASES } from '../signals/mirror-phrases';
import type { GlancePage } from './page';

const MAX_CHARACTERS = 100_000;
// Of the commonest characters, those that only one of the two Chinese scripts writes (nor does Japanese write the first).
const SIMPLIFIED =
  '们这个为说时会对过还经发现关进开门问间见没无从动话长东车书买卖让认识边远运连选难题张马头实线电视频网络';
const TRADITIONAL =
  '們這個為說時會對過還經發現關進開門問間見沒無從動話長東車書買賣讓認識邊遠運連選難題張馬頭實線電視頻網絡';
const ANY_SIMPLIFIED = new RegExp(`[${SIMPLIFIED}]`, 'g');
const ANY_TRADITIONAL = new RegExp(`[${TRADITIONAL}]`, 'g');

/** Damage that scrapers do to ideographic text: readings in brackets, lost characters, nags, a conversion by machine. */
export function copiedIdeographs(page: GlancePage): number {
  const { script } = page;
  if (script.main !== 'han' && script.main !== 'japanese') return 0;
  const text = page.text.slice(0, MAX_CHARACTERS);
  let sum = readings(text) + lost(text);
  sum += (text.match(MIRROR_PHRASES)?.length ?? 0) * 0.5;
  if (script.main === 'han') sum += gluedTags(page.root, text);
  if (sum < 1 && isTraditional(page)) sum += countLeftBehind(text, 3) >= 3 ? 1 : 0;
  return sum;
}

function readings(text: string): number {
  if (!/[\u3400-\u9fff][(（][a-zü]{0,3}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/.test(text)) return 0;
  return findReadings(text).length >= 3 ? 1 : 0;
}

function lost(text: string): number {
  return text.includes('?') && findLostIdeographs(text).length >= 2 ? 0.5 : 0;
}

/** A word right behind the full stop that ends a line or a paragraph. */
function gluedTags(root: Element, text: string): number {
  let tails = text.match(/[。！？；][”』」)）]?[A-Za-z][A-Za-z0-9.+#]{1,18}\s{0,40}\n/g)?.length ?? 0;
  const paragraphs = root.getElementsByTagName('p');
  for (let i = 0; i < Math.min(MAX_PARAGRAPHS, paragraphs.length) && tails < 3; i++) {
    const tail = (paragraphs[i]!.textContent ?? '').slice(-32).trimEnd();
    if (ENDS_IN_WORD.test(tail) && findGluedTag(tail) !== null) tails++;
  }
  return tails >= 3 ? 1 : 0;
}

const MAX_PARAGRAPHS = 40;
// Most paragraphs end in a full stop.
const ENDS_IN_WORD = /[A-Za-z\d.+#㐀-鿿]$/;

/** A page in ideographs that writes its title, or lines of its text, as its own script does not. */
export function strangeIdeographs(page: GlancePage): number {
  const { title, script, text } = page;
  if (script.main === 'none') return 0;
  if (script.main === 'other') return foreignToLetters(page);
  if (script.main === 'hangul') return foreignRuns(text, /[\u3041-\u30fe]{4,}|[\u3400-\u9fff]{6,}/g);
  if (script.main === 'han' && !isTraditional(page))
    return foreignRuns(text, /[\u3041-\u30fe]{4,}|[가-힣]{4,}/g);
  if ((title.match(ANY_SIMPLIFIED)?.length ?? 0) >= 2 && !ANY_TRADITIONAL.test(title)) return 1;
  const strange = foreignRuns(text, /[가-힣]{4,}/g);
  return strange > 0 ? strange : simplifiedLines(text);
}

function isTraditional({ script, text }: GlancePage): boolean {
  if (script.main !== 'han') return false;
  const middle = text.slice(text.length >> 2, (text.length >> 2) + 8_000);
  const traditional = middle.match(ANY_TRADITIONAL)?.length ?? 0;
  return traditional > (middle.match(ANY_SIMPLIFIED)?.length ?? 0) * 2;
}

/** Han, kana or hangul on a page in an alphabet: in the title, or in runs longer than the name of a language. */
function foreignToLetters({ title, text, script }: GlancePage): number {
  if (script.asian > 0.15) return 0;
  if ((title.match(/[\u3041-\u30fe\u3400-\u9fff\uac00-\ud7a3]/g)?.length ?? 0) * 3 > title.length) return 1;
  return foreignRuns(text, /[\u3041-\u30fe\u3400-\u9fff\uac00-\ud7a3]{4,}/g);
}

const LANGUAGE_NAME = /中文|日本語|한국어|汉语|漢語|台灣|香港|中国|日本/;

function foreignRuns(text: string, run: RegExp): number {
  const found = new Set<string>();
  for (const [match] of text.matchAll(run)) {
    if (!LANGUAGE_NAME.test(match)) found.add(match);
    if (found.size >= 2) return 1;
  }
  return 0;
}

/** Lines of a page in traditional or Japanese characters that are written in simplified ones. */
function simplifiedLines(text: string): number {
  const found = new Set<string>();
  for (const { index } of text.matchAll(ANY_SIMPLIFIED)) {
    const around =
      /[^\n。]*$/.exec(text.slice(Math.max(0, index - 40), index))![0] +
      /^[^\n。]*/.exec(text.slice(index, index + 40))![0];
    if (around.search(ANY_TRADITIONAL) === -1 && (around.match(ANY_SIMPLIFIED)?.length ?? 0) >= 2)
      found.add(around);
    if (found.size >= 3) return 1;
  }
  return 0;
}

const SENTENCE =
  /(?<=\n|[\u3000-\u9fff\uac00-\ud7a3])[ \t]*[A-Z][a-z’']*(?:[ ,:;–-]{1,3}[$€£]?[\w’'%.,-]{1,20}){3,30}/g;
const OFFER =
  /[$€£]\s?\d|\d\s?%|\b(?:free|bonus|deposit|guarante\w+|unlimited|discreet|seats|prescription|sign.up|singles|casino|slots?|loans?|invest\w*|crypto\w*|bitcoin|trading|click|today|cheap\w*|lowest|delivered)\b/i;

/** A sentence in Latin letters that sells, on a page in Han, kana or hangul. */
export function foreignOffers({ script, text }: GlancePage): number {
  if (script.main === 'other' || script.main === 'none') return 0;
  for (const [sentence] of text.slice(0, MAX_CHARACTERS).matchAll(SENTENCE))
    if (OFFER.test(sentence)) return 1;
  return 0;
}

/** Korean particles that do not fit the word in front of them. */
export function replacedTerms({ script, text }: GlancePage): number {
  return script.main === 'hangul' && findReplacedTerm(text.slice(0, MAX_CHARACTERS)) !== null ? 1 : 0;
}
