import { isAmidText, isNamedAfter, isRandomName, linkText, nameOf } from '../outside-links';
import { SPAM_TRADES } from '../signals/spam-hosts';
import type { GlancePage } from './page';

const FEWEST_SITES = 5;
const FEWEST_SELLING = 3;
const MANY_SITES = 12;
const ASIAN = /[\u3041-\u30fe\u3400-\u9fff\uac00-\ud7a3]/;

/** Links to sites of random names, or whose names sell. */
export function strangeHosts({ hosts }: GlancePage): number {
  const names = [...new Set(hosts.map(nameOf))];
  const random = names.filter(isRandomName).length;
  if (SPAM_TRADES.test(names.join('\n'))) {
    const selling = names.filter((name) => SPAM_TRADES.test(name)).length;
    return selling > 1 || random > 1 || names.length <= MANY_SITES ? 1 : 0.5;
  }
  return random >= 2 && random * 4 >= names.length ? 1 : 0;
}

const MAX_TERM = 48;
/** Headlines are longer than the terms that spam puts on its links. */
const MAX_TEXT = 32;

/** Two links in the middle of sentences to home pages that their few words, in small letters or without any, do not name. */
export function plantedTerms({ outside }: GlancePage): number {
  const homes = outside.filter(({ path }) => path === '' || path.startsWith('?'));
  if (homes.length < 2) return 0;
  let planted = 0;
  for (const { element, host } of homes) {
    const text = linkText(element);
    const isTerm = (text.includes(' ') && text === text.toLowerCase()) || ASIAN.test(text);
    if (!isTerm || text.length > MAX_TERM || !isAmidText(element) || isNamedAfter(text, host)) continue;
    if (++planted === 2) return 1;
  }
  return 0;
}

/** Links to many sites whose texts sell, or are in a script that the page does not use. What hides them is the judge's to ask. */
export function strangeLinks({ hosts, outside, script }: GlancePage): number {
  if (hosts.length < FEWEST_SITES) return 0;
  const texts = outside.map(({ element }) => (element.textContent ?? '').slice(0, MAX_TEXT + 1).trim());
  const hostsWhere = (isTelling: (text: string) => boolean) =>
    new Set(outside.flatMap(({ host }, i) => (isShort(texts[i]!) && isTelling(texts[i]!) ? [host] : [])))
      .size;
  const all = texts.join('\n');
  if (script.main === 'other' && ASIAN.test(all) && hostsWhere((text) => ASIAN.test(text)) >= FEWEST_SITES)
    return 1;
  return SPAM_TRADES.test(asName(all)) &&
    hostsWhere((text) => SPAM_TRADES.test(asName(text))) >= FEWEST_SELLING
    ? 1
    : 0;
}

function isShort(text: string): boolean {
  return text.length <= MAX_TEXT;
}

function asName(text: string): string {
  return text.toLowerCase().replaceAll(' ', '-');
}
