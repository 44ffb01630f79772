import { isNamedAfter, isRandomName, nameOf } from '../../recognize/outside-links';
import { tradeWords } from '../words';
import { isRedirectPath } from '../../recognize/redirects';
import type { LineLink } from './line-links';
import { linksOutside } from './links-outside';
import { isTermLike } from './page-terms';
import type { PageLine, PageText } from './page-text';
import { isForeignTo } from './script-mismatch';

/** Search terms in the middle of sentences that lead to some site's home page. */
export function learnFromPlantedLinks(page: PageText): void {
  const planted = page.lines.flatMap((line) => line.links.filter((link) => looksPlanted(link, line, page)));
  for (const link of planted)
    if (planted.length > 1 || isRandomHost(link.target?.host ?? '') || isOutOfPlace(link.text, page))
      page.terms.add(link.text);
}

/** Of another script, or ideographs between ideographs: an author who links a phrase of his own language may mean it. */
function isOutOfPlace(text: string, page: PageText): boolean {
  return isDense(text) || isForeignTo(text, page);
}

function isDense(text: string): boolean {
  return /[぀-ヿ㐀-鿿가-힣]/.test(text);
}

function looksPlanted({ text, start, end, target }: LineLink, line: PageLine, page: PageText): boolean {
  if (target === null || isNamedAfter(text, target.host)) return false;
  if (!isRedirectPath(target.path) && !(target.foreign && target.path === '/')) return false;
  // A row of links is a menu or a footer, whatever its links lead to.
  if (line.linkShare > 0.4) return false;
  const isAmid =
    /[\p{L}\p{N}]\p{P}{0,3}\s*$/u.test(line.text.slice(0, start)) &&
    /^,?\s*[\p{L}\p{N}+(]/u.test(line.text.slice(end));
  if (!isAmid || text.length > 48 || text.length < 4) return false;
  if (!isOutOfPlace(text, page) && (!text.includes(' ') || text !== text.toLowerCase())) return false;
  return !page.vocabulary.speaksOf(text);
}

const MIN_RANDOM_HOSTS = 3;

/** What the links of spam farms say; also, as far as other links repeat it, what the page's own text speaks of. */
export function learnFromFarms(page: PageText): void {
  for (const farm of linksOutside(page).farms) {
    const texts = farm.text.split('\n').filter((text) => text !== '');
    const trade = texts.filter((text) => tradeWords.has(text)).length / Math.max(1, texts.length);
    const isShort = texts.filter((text) => isTermLike(text)).length >= texts.length * 0.8;
    if (
      !isShort ||
      (!farm.hidden &&
        page.records.some((record) => record.link !== null && farm.container.contains(record.link)))
    )
      continue;
    const strange =
      texts.filter((text) => !page.vocabulary.speaksOf(text)).length / Math.max(1, texts.length);
    const isSpam =
      trade >= 0.25 ||
      (farm.hidden && (farm.randomHosts >= farm.hosts * 0.3 || strange >= 0.6)) ||
      farm.randomHosts >= farm.hosts * (strange >= 0.7 ? 0.2 : 0.5);
    if (!isSpam) continue;
    if (farm.randomHosts >= MIN_RANDOM_HOSTS) page.terms.leadsToRandomHosts = true;
    for (const text of texts) {
      page.terms.addFarmed(text);
      if (text.length <= 40 && !page.vocabulary.speaksOf(text)) page.terms.add(text);
    }
  }
}

/** Whether a host's name looks struck at random. */
export function isRandomHost(host: string): boolean {
  return isRandomName(nameOf(host));
}
