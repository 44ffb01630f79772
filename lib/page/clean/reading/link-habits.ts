import { readAttribute } from '../hide-element';
import { isNamedAfter } from '../../recognize/planted-links';
import { isRandomName, nameOf } from '../../recognize/outside-links';
import type { LinkTarget } from './line-links';
import type { PageLine, PageText } from './page-text';

/** Where the links of a page's records usually lead. */
export interface LinkHabits {
  /** Share of the records whose link has this shape. */
  shapes: Map<string, number>;
  /** Share of the records whose link leaves the site. */
  foreign: number;
  /** Share of the records with a link that carries a relation of paid or untrusted links. */
  paid: number;
  records: number;
}

/** Reads the habit off the records' title links; where there are no records, off all links of the page. */
export function readLinkHabits(page: PageText): LinkHabits {
  const all = page.lines.filter((line) => !page.claimed.has(line));
  const lines = page.records.length > 0 ? all : all.map((line, index) => ({ ...line, record: index }));
  const shapes = new Map<string, number>();
  let foreign = 0;
  let paid = 0;
  let records = 0;
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
  }
  const share = (count: number): number => (records === 0 ? 0 : count / records);
  return {
    shapes: new Map([...shapes].map(([shape, count]) => [shape, share(count)])),
    foreign: share(foreign),
    paid: share(paid),
    records,
  };
}

/** How strongly the links of some lines speak for an advertisement, 0 to 4. */
export function adLinks(lines: readonly PageLine[], habits: LinkHabits): number {
  const targets = lines.flatMap((line) => line.links.filter((link) => link.target !== null));
  let strongest = 0;
  for (const { element, target, text } of targets) {
    if (target === null) continue;
    let evidence = 0;
    if (isRedirect(target)) evidence += 1.5;
    if (hasCampaign(target)) evidence += 0.7;
    if (isPaid(element) && habits.paid < 0.5) evidence += 1;
    if (target.foreign && habits.foreign < MAX_FOREIGN) {
      evidence += 1;
      if (isNamedAfter(text, target.host)) evidence -= 0.5;
      else if (target.path === '/') evidence += 0.7;
      else if (isRandomName(nameOf(target.host))) evidence += 0.5;
    }
    if (habits.records >= 4 && usualShare(habits) >= 0.5 && (habits.shapes.get(shapeOf(target)) ?? 0) <= 0.2)
      evidence += 1;
    strongest = Math.max(strongest, evidence);
  }
  return Math.min(4, strongest);
}

/** Above this, leaving the site is what the page's records do; a few advertisements among them count too. */
const MAX_FOREIGN = 0.4;

function usualShare(habits: LinkHabits): number {
  return Math.max(0, ...habits.shapes.values());
}

const REDIRECT =
  /^\/(?:go|out|outbound|click|clk|redirect|redir|r|jump|link|visit|track|tracking|ad|ads|adv|aff|c|exit|away|leave|url|to|promo|partner|sponsor)(?:\.\w{2,4})?(?:\/|$)/i;
const CAMPAIGN =
  /[?&](?:url|u|to|target|redirect|ref|aff|affid|aff_id|affiliate|partner|pid|sid|clickid|click_id|cid|z|zone|zoneid|btag|promo|utm_medium=(?:cpc|affiliate|banner|paid)|code)=/i;

function isRedirect(target: LinkTarget): boolean {
  return REDIRECT.test(target.path);
}

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
