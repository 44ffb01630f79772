import { readAttribute } from '../hide-element';
import { isNamedAfter, isRandomName, nameOf } from '../../recognize/outside-links';
import { isRedirectPath } from '../../recognize/redirects';
import type { LineLink, LinkTarget } from './line-links';
import type { PageLine, PageText } from './page-text';
import { readUsualLabels, type UsualLabels } from './usual-labels';

/** Where the links of a page's records usually lead. */
export interface LinkHabits {
  /** Share of the records whose link has this shape. */
  shapes: Map<string, number>;
  /** Of the commonest shape. */
  usual: number;
  /** Share of the records whose link leaves the site. */
  foreign: number;
  /** Shares of the records whose link carries a relation of paid or untrusted links, goes through a redirect, names a campaign. */
  paid: number;
  redirects: number;
  campaigns: number;
  records: number;
  labels: UsualLabels;
}

/** Reads the habit off the records' title links; where there are no records, off all links of the page. */
export function readLinkHabits(page: PageText): LinkHabits {
  const all = page.lines.filter((line) => !page.claimed.has(line));
  const lines = page.records.length > 0 ? all : all.map((line, index) => ({ ...line, record: index }));
  const shapes = new Map<string, number>();
  let [foreign, paid, redirects, campaigns, records] = [0, 0, 0, 0, 0];
  const seen = new Set<number>();
  for (const line of lines) {
    const link = line.links[0];
    if (line.record === -1 || seen.has(line.record) || link === undefined || link.target === null) continue;
    seen.add(line.record);
    records++;
    const shape = shapeOf(link.target);
    shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
    if (link.target.foreign) foreign++;
    if (isPaid(link.element)) paid++;
    if (isRedirectPath(link.target.path)) redirects++;
    if (hasCampaign(link.target)) campaigns++;
  }
  const share = (count: number): number => (records === 0 ? 0 : count / records);
  return {
    shapes: new Map([...shapes].map(([shape, count]) => [shape, share(count)])),
    usual: share(Math.max(0, ...shapes.values())),
    foreign: share(foreign),
    paid: share(paid),
    redirects: share(redirects),
    campaigns: share(campaigns),
    records,
    labels: readUsualLabels(page),
  };
}

/** How strongly the links of some lines speak for an advertisement, 0 to 4: the strongest of them. */
export function adLinks(lines: readonly PageLine[], habits: LinkHabits): number {
  const links = lines.flatMap((line) => (isParagraph(line) ? ownLinksOf(line) : line.links));
  return Math.max(0, ...links.map((link) => adLink(link, habits)));
}

/**
 * How strongly the links of a record speak for an advertisement, 0 to 4: the weakest of those in its title and summary.
 * All of an advertisement leads to what it sells; authors, tags and comments of an article lead anywhere.
 */
export function adRecordLinks(record: readonly PageLine[], habits: LinkHabits): number {
  const teaser = record.filter((line) => line.inTeaser).flatMap(ownLinksOf);
  const links = teaser.length > 0 ? teaser : record.flatMap(ownLinksOf);
  return links.length === 0 ? 0 : Math.min(...links.map((link) => adLink(link, habits)));
}

/** So much of the article that one link in it does not make it an advertisement. */
function isParagraph({ inMain, text, linkShare }: PageLine): boolean {
  return inMain && text.length >= MIN_PARAGRAPH && linkShare < 0.3;
}

const MIN_PARAGRAPH = 160;

/** The links of a line that lead somewhere; one in mid-sentence may have been planted there. */
function ownLinksOf({ links, text }: PageLine): LineLink[] {
  return links.filter(({ target, start, end }) => target !== null && (start === 0 || end >= text.length - 2));
}

/** A page has one set of habits, and a link is weighed by itself, with its line, its record and its neighbours. */
function adLink(link: LineLink, habits: LinkHabits): number {
  link.ad ??= weigh(link, habits);
  return link.ad;
}

function weigh({ element, target, text }: LineLink, habits: LinkHabits): number {
  if (target === null || SHARE.test(target.path)) return 0;
  let evidence = 0;
  if (isRedirectPath(target.path) && habits.redirects < MAX_USED) evidence += 1.5;
  if (hasCampaign(target) && habits.campaigns < MAX_USED) evidence += 0.7;
  if (isPaid(element) && habits.paid < MAX_USED) evidence += 1;
  if (target.foreign && habits.foreign < MAX_FOREIGN) {
    evidence += 1;
    if (isNamedAfter(text, target.host)) evidence -= 0.5;
    else if (target.path === '/') evidence += 0.7;
    else if (isRandomName(nameOf(target.host))) evidence += 0.5;
  }
  if (habits.records >= 4 && habits.usual >= 0.5 && (habits.shapes.get(shapeOf(target)) ?? 0) <= 0.2)
    evidence += 1;
  return Math.min(4, evidence);
}

/** To another site that its text does not name, or through a redirect, where that is not what the page's records do. */
export function leadsAway({ target, text }: LineLink, habits: LinkHabits | null): boolean {
  if (target === null || SHARE.test(target.path)) return false;
  if (isRedirectPath(target.path)) return (habits?.redirects ?? 0) < MAX_USED;
  return target.foreign && (habits?.foreign ?? 0) < MAX_FOREIGN && !isNamedAfter(text, target.host);
}

/** What more of the page's records do than this says nothing about one of them. */
const MAX_USED = 0.3;

/** Above this, leaving the site is what the page's records do; a few advertisements among them count too. */
const MAX_FOREIGN = 0.4;

// "Share on …": to a foreign site with the page's address in it, and no advertisement.
const SHARE = /^\/(?:share|sharer|sharing|intent|widget\/share|submit|pin\/create)\b/i;
const CAMPAIGN =
  /[?&](?:url|u|to|target|redirect|ref|aff|affid|aff_id|affiliate|partner|pid|sid|clickid|click_id|cid|z|zone|zoneid|btag|promo|utm_medium=(?:cpc|affiliate|banner|paid)|code)=/i;

function hasCampaign(target: LinkTarget): boolean {
  return CAMPAIGN.test(target.query);
}

function isPaid(link: Element): boolean {
  return /\b(?:sponsored|nofollow|ugc)\b/i.test(readAttribute(link, 'rel') ?? '');
}

/** The shape of an address's path: numbers, short words and slugs, not their letters. */
function shapeOf(target: LinkTarget): string {
  const extension = /\.[a-z]{2,5}$/i.exec(target.path)?.[0] ?? '';
  const segments = target.path
    .slice(0, target.path.length - extension.length)
    .split('/')
    .filter((segment) => segment !== '');
  const kinds = segments
    .slice(0, 6)
    .map((segment) =>
      /^\d+$/.test(segment) ? 'n' : segment.length > 12 || /[-_%\d]/.test(segment) ? 's' : 'w',
    );
  return `${target.foreign ? 'x' : 'o'}/${kinds.join('/')}${extension}${target.query === '' ? '' : '?'}`;
}
