import { readLinkFarms } from '../link-farms';
import { isRandomName, nameOf, readOutsideLinks, siteOf } from '../outside-links';
import { SPAM_TRADES } from '../signals/spam-hosts';
import type { GlancePage } from './page';

const FEWEST_FARMED = 5;
const MANY_SITES = 12;
const ASIAN = /[\u3041-\u30fe\u3400-\u9fff\uac00-\ud7a3]/;

/** Links to sites of random names, or whose names sell. */
export function strangeHosts({ hosts }: GlancePage): number {
  const names = [...new Set(hosts.map(nameOf))];
  const selling = names.filter((name) => SPAM_TRADES.test(name)).length;
  const random = names.filter(isRandomName).length;
  if (selling > 0) return selling > 1 || random > 1 || names.length <= MANY_SITES ? 1 : 0.5;
  return random >= 2 && random * 4 >= names.length ? 1 : 0;
}

/** Rows of links to as many sites, in a script that the page does not use, to sell, or hidden. Asks for computed style of these rows alone. */
export function linkFarms({ root, site, hosts, script }: GlancePage): number {
  if (new Set(hosts.map(siteOf)).size < FEWEST_FARMED) return 0;
  const hints = readLinkFarms(readOutsideLinks(root, site)).map(({ hidden, text }) => {
    const strange = script.main === 'other' && ASIAN.test(text) ? 1 : 0;
    const selling = text
      .split('\n')
      .filter((line) => SPAM_TRADES.test(line.toLowerCase().replace(/\s/g, '-')));
    const telling = hidden && (ASIAN.test(text) || selling.length > 0) ? 1 : 0;
    return Math.max(strange, telling, selling.length >= 2 ? 1 : 0, hidden ? 0.5 : 0);
  });
  return Math.max(0, ...hints);
}
