import { isSpacelessScript, mainScript } from '../../text/scripts';
import { isSpokenOf, proseOf } from './keyword-lines';
import { isAmidText, isHomePath, isNamedAfter, type OutsideLink } from './outside-links';
import { pageScript } from './page-script';
import type { PageReading } from './read-page';

const memo = new WeakMap<PageReading, OutsideLink[]>();
const MAX_LOOKED = 300;
const MAX_TEXT = 48;

/**
 * Links put into the middle of sentences: to the bare home page of a foreign site that the text does not name, in words that
 * the page speaks of nowhere else. Read once a page.
 */
export function plantedLinks(page: PageReading): OutsideLink[] {
  const known = memo.get(page);
  if (known !== undefined) return known;
  const found: OutsideLink[] = [];
  for (const link of page.links.slice(0, MAX_LOOKED)) if (isPlanted(link, page)) found.push(link);
  memo.set(page, found);
  return found;
}

function isPlanted({ element, host, path, text }: OutsideLink, page: PageReading): boolean {
  if (!isHomePath(path) || !isTerm(text, page) || isNamedAfter(text, host)) return false;
  return isAmidText(element) && !isSpokenOf(text, proseOf(page));
}

/** Search terms are typed in small letters, or stand in another script than the page; names of people and sites do not. */
function isTerm(text: string, page: PageReading): boolean {
  if (text.length < 4 || text.length > MAX_TEXT || /[。.!?！？:：@/]/.test(text)) return false;
  if (isSpacelessScript(text)) return true;
  const own = pageScript(page).script;
  const isForeign = mainScript(text) !== own && own !== 'none';
  return text.includes(' ') && (isForeign || text === text.toLowerCase()) && !/[’']s\b/.test(text);
}
