import { widthOf } from '../../text/width';
import { allInside, attributeOf, closestOf, nameOf as tagOf, parentOf } from '../node';
import { collapse } from '../outline';
import { isImprint } from '../traces/imprint';
import { isHomePath, isNamedAfter, outsideLink, siteOf, type OutsideLink } from './outside-links';
import { hostOf } from './read-page';
import { isRedirectPath } from './redirects';

/** A short block all of whose links lead where no other link of the page leads. */
export interface OddBlock {
  element: Element;
  text: string;
}

/** What is looked through: a page, or a part of it that arrived later. */
export interface LinkedPage {
  root: ParentNode;
  /** Host of the page's address. */
  host: string;
  links: readonly OutsideLink[];
}

interface Candidate {
  element: Element;
  /** Where it leads: a site, or the path of a redirect. */
  target: string;
  text: string;
}

const MAX_LOOKED = 60;
/** In letters, an ideograph counted as two: less is the name of a source or a partner. */
const MIN_WIDTH = 30;
const MAX_TEXT = 360;
const MAX_LINK_TEXT = 90;
/** What follows a link that closes a block is a mark or a date at most. */
const MIN_AFTER = 12;
/** Where so many of its like leave the site and none stays, a block that leaves it is a record as they are. */
const MIN_LIKE = 3;
/** An advertisement links its title, its picture and its call. */
const MAX_LINKS = 6;
/** A page that has more redirects than this sends all its readers through them. */
const MAX_REDIRECTS = 12;

/**
 * Blocks among the page's own that send their reader to the home page of a foreign site, or through a redirect, in words that
 * do not name it: a record beside records that stay on the site, or lines that end in such a link.
 */
export function oddBlocks(page: LinkedPage): OddBlock[] {
  const found: OddBlock[] = [];
  const seen = new Set<Element | string>();
  const tooLarge = new Set<Element>();
  for (const { element, target, text } of candidates(page).slice(0, MAX_LOOKED)) {
    const block = blockOf(element, target, tooLarge);
    if (block === null || seen.has(block) || closestOf(block, 'nav') !== null) continue;
    seen.add(block);
    const said = textOf(block);
    if (lettersIn(said) < MIN_WIDTH || seen.has(said) || isImprint(said)) continue;
    seen.add(said);
    const isClosed = said.endsWith(text) && said.length >= text.length + 12;
    if (!isClosed && isPlantedIn(said, text)) continue;
    const like = likeBeside(block, page);
    if (isClosed ? like.leading >= MIN_LIKE && like.staying === 0 : !isAmongOwn(like)) continue;
    found.push({ element: block, text: said });
  }
  return found;
}

function candidates(page: LinkedPage): Candidate[] {
  const times = new Map<string, number>();
  for (const { host } of page.links) times.set(siteOf(host), (times.get(siteOf(host)) ?? 0) + 1);
  const outside = page.links.flatMap(({ element, host, path, text }): Candidate[] => {
    const target = siteOf(host);
    if (times.get(target)! > MAX_LINKS || isNamedAfter(text, host)) return [];
    return isHomePath(path) || isRedirectPath(path) ? [{ element, target, text }] : [];
  });
  const redirects = redirectsOf(page.root);
  return [...(redirects.length > MAX_REDIRECTS ? [] : redirects), ...outside].filter(
    ({ text }) => text.length <= MAX_LINK_TEXT && /\p{L}{2}/u.test(text),
  );
}

/** Links through redirects of the page's own site. */
function redirectsOf(root: ParentNode): Candidate[] {
  const found: Candidate[] = [];
  for (const element of root.querySelectorAll('a[href^="/"]')) {
    const target = attributeOf(element, 'href');
    if (found.length > MAX_REDIRECTS) break;
    if (isRedirectPath(target)) found.push({ element, target, text: textOf(element) });
  }
  return found;
}

/**
 * The largest element around a link that is short and leads nowhere else; null where all around it leads elsewhere too.
 * What was found too large for one link is not read again for the next.
 */
function blockOf(link: Element, target: string, tooLarge: Set<Element>): Element | null {
  let best: Element | null = null;
  for (let at = parentOf(link); at !== null && !/^(?:body|main|nav)$/.test(tagOf(at)); at = parentOf(at)) {
    if (tooLarge.has(at)) break;
    const links = allInside(at, 'a[href]');
    if (
      links.length > MAX_LINKS ||
      (at.textContent ?? '').length > MAX_TEXT * 4 ||
      textOf(at).length > MAX_TEXT
    ) {
      tooLarge.add(at);
      break;
    }
    if (links.some((other) => targetOf(other) !== target)) break;
    best = at;
  }
  return best;
}

function targetOf(link: Element): string {
  const outside = outsideLink(link);
  return outside === null ? attributeOf(link, 'href') : siteOf(outside.host);
}

function textOf(element: Element): string {
  const text = (element.textContent ?? '').slice(0, MAX_TEXT * 4);
  const unread = /[{<]/.test(text) ? allInside(element, 'script,style,noscript,template') : [];
  const read = unread.reduce((rest, { textContent }) => rest.replace(textContent ?? '', ''), text);
  return collapse(read);
}

function lettersIn(text: string): number {
  return widthOf(text.replace(/[^\p{L}]/gu, ''));
}

/** Whether a few linked words stand in the middle of what is said: a paragraph into which a link was put. */
function isPlantedIn(said: string, text: string): boolean {
  const at = said.indexOf(text);
  return text.length * 4 < said.length && at > 0 && at + text.length + MIN_AFTER < said.length;
}

/** Whether most of its like beside it lead to the page's own site. */
function isAmongOwn({ leading, staying }: Like): boolean {
  return staying >= 2 && staying * 2 > leading;
}

/** Of the elements like a block beside it: how many lead somewhere, and how many of them stay on the page's own site. */
interface Like {
  leading: number;
  staying: number;
}

function likeBeside(block: Element, page: LinkedPage): Like {
  const parent = parentOf(block);
  if (parent === null) return { leading: 0, staying: 0 };
  const own = siteOf(page.host);
  let [leading, staying] = [0, 0];
  for (const other of [...parent.children].slice(0, 100)) {
    if (other === block || !isAlike(other, block)) continue;
    const link = allInside(other, 'a[href]')[0];
    if (link === undefined) continue;
    leading++;
    const host = hostOf(attributeOf(link, 'href'));
    if (host === '' || siteOf(host) === own) staying++;
  }
  return { leading, staying };
}

function isAlike(one: Element, other: Element): boolean {
  return tagOf(one) === tagOf(other) && classOf(one) === classOf(other);
}

function classOf(element: Element): string {
  return attributeOf(element, 'class').trim().split(/\s/, 1)[0]!;
}
