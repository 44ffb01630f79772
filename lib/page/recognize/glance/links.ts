import { readLinkFarms } from '../link-farms';
import {
  isAmidText,
  isHomePath,
  isNamedAfter,
  isRandomName,
  linkText,
  nameOf,
  outsideLink,
  outsideTarget,
  siteOf,
} from '../outside-links';
import { SPAM_TRADES } from '../signals/spam-hosts';
import type { GlancePage } from './page';

const FEWEST_FARMED = 5;
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

const MAX_LOOKED = 300;
const MAX_TERM = 48;

/** Two links in the middle of sentences to home pages that their few words, in small letters or without any, do not name. */
export function plantedTerms({ outside }: GlancePage): number {
  let planted = 0;
  for (const element of outside.slice(0, MAX_LOOKED)) {
    const target = outsideTarget(element);
    if (target === null || !isHomePath(target.path) || !isAmidText(element)) continue;
    const text = linkText(element);
    const isTerm = ASIAN.test(text) || (text.includes(' ') && text === text.toLowerCase());
    if (!isTerm || text.length > MAX_TERM || isNamedAfter(text, target.host)) continue;
    if (++planted === 2) return 1;
  }
  return 0;
}

/** Rows of links to as many sites, in a script that the page does not use, to sell, or hidden. Asks for computed style of these rows alone. */
export function linkFarms(page: GlancePage, sum: number): number {
  if (!mayFarm(page, sum)) return 0;
  const links = page.outside.flatMap((element) => outsideLink(element) ?? []);
  const hints = readLinkFarms(links).map(({ hidden, text }) => {
    const strange = page.script.main === 'other' && ASIAN.test(text) ? 1 : 0;
    const selling = asNames(text)
      .split('\n')
      .filter((line) => SPAM_TRADES.test(line));
    const telling = hidden && (ASIAN.test(text) || selling.length > 0) ? 1 : 0;
    return Math.max(strange, telling, selling.length >= 2 ? 1 : 0, hidden ? 0.5 : 0);
  });
  return Math.max(0, ...hints);
}

/** Whether a row could bring the sum to 1: most pages' links are in the page's own script and sell nothing, and half a hint is nothing alone. */
function mayFarm({ hosts, outside }: GlancePage, sum: number): boolean {
  if (hosts.length < FEWEST_FARMED || new Set(hosts.map(siteOf)).size < FEWEST_FARMED) return false;
  if (sum >= 0.5) return true;
  const texts = outside.map((link) => (link.textContent ?? '').slice(0, 240).trim()).join('\n');
  return ASIAN.test(texts) || SPAM_TRADES.test(asNames(texts));
}

function asNames(text: string): string {
  return text.toLowerCase().replace(/[^\S\n]+/g, '-');
}
