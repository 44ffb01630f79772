import { attributeOf, parentOf } from '../../node';
import { judgeRegions, type RecordList } from './lists';
import type { Region } from './regions';
import { findStrays } from './strays';
import type { TextTree } from './tree';
import type { TitleUnit } from './units';

interface ChosenRecord {
  region: Region;
  list: RecordList;
  group: number;
}

const MIN_WORTH = 0.35;
const SHARE_OF_BEST = 0.5;
const MIN_RECORDS = 3;
const MAX_LONE_LINES = 40;

/** The lists that are articles: the best one, and those that are nearly as good and lie elsewhere. In reading order. */
export function chooseRecords(
  lists: readonly RecordList[],
  units: readonly TitleUnit[],
  tree: TextTree,
  pageTitle: string,
  base: string,
): ChosenRecord[] {
  const ranked = lists.toSorted((a, b) => rankOf(b) - rankOf(a));
  const taken = new Set<number>();
  const chosen: ChosenRecord[] = [];
  let main: RecordList | null = null;
  let group = 0;
  for (const list of ranked) {
    const least = main === null ? MIN_WORTH : Math.max(MIN_WORTH, meanOf(main) * SHARE_OF_BEST);
    const kept = list.regions.filter((region, i) => (list.worths[i] ?? 0) >= least && isFree(region, taken));
    if (kept.length === 0 || (main === null && kept.length < MIN_RECORDS)) continue;
    if (main !== null && !isAkin(kept, main)) continue;
    main ??= list;
    for (const region of kept) {
      for (let at = region.first; at <= region.last; at += 1) taken.add(at);
      chosen.push({ region, list, group });
    }
    group += 1;
  }
  if (main !== null) {
    chosen.push(...loneRecords(main, units, tree, taken, group));
    for (const { region } of chosen) for (let at = region.first; at <= region.last; at += 1) taken.add(at);
    for (const list of findStrays(main, units, tree, taken, base)) {
      for (const region of list.regions) chosen.push({ region, list, group: group + 1 });
    }
  }
  const sorted = chosen.toSorted((a, b) => a.region.unit.line.index - b.region.unit.line.index);
  return withoutCopies(sorted).filter(({ region }) => !isPageTitle(region, pageTitle));
}

/** The page's own heading is not a record: its words are the document's title, and it leads nowhere. */
function isPageTitle({ unit }: Region, pageTitle: string): boolean {
  return unit.link === null && unit.width >= 6 && pageTitle.includes(unit.text);
}

/** A record that stands alone among lists, as the lead story of a front page does: a linked heading with a teaser of its own. */
function loneRecords(
  main: RecordList,
  units: readonly TitleUnit[],
  tree: TextTree,
  taken: Set<number>,
  group: number,
): ChosenRecord[] {
  const end = Math.max(...taken);
  const headings = units.filter(
    ({ kind, line }) => kind === 'heading' && !taken.has(line.index) && line.index < end,
  );
  const occupied = new Set([...taken, ...headings.map(({ line }) => line.index)]);
  const lone: ChosenRecord[] = [];
  for (const unit of headings) {
    if (unit.link === null || unit.width < 16) continue;
    const region = loneRegion(unit, tree, occupied);
    const list = judgeRegions([region], tree);
    if (meanOf(list) < Math.max(0.9, meanOf(main) * 0.6) || !isAkin([region], main)) continue;
    lone.push({ region, list, group });
  }
  return lone;
}

function loneRegion(unit: TitleUnit, tree: TextTree, occupied: ReadonlySet<number>): Region {
  let root = unit.element;
  let range = { first: unit.line.index, last: unit.line.index };
  for (let at = parentOf(root); at !== null; at = parentOf(at)) {
    const wider = tree.rangeOf(at);
    if (wider === null || wider.last - wider.first > MAX_LONE_LINES) break;
    if (
      tree.lines
        .slice(wider.first, wider.last + 1)
        .some(({ index }) => index !== unit.line.index && occupied.has(index))
    )
      break;
    root = at;
    range = { ...wider };
  }
  const lines = tree.lines.slice(range.first, range.last + 1).filter((line) => line !== unit.line);
  return { unit, root, parent: parentOf(root) ?? root, lines, ...range };
}

function rankOf(list: RecordList): number {
  return meanOf(list) * Math.sqrt(list.regions.length);
}

function meanOf(list: RecordList): number {
  return list.total / list.regions.length;
}

function isFree(region: Region, taken: ReadonlySet<number>): boolean {
  for (let at = region.first; at <= region.last; at += 1) if (taken.has(at)) return false;
  return true;
}

/** A further list links where the main one links: to articles at all, and on the same side of the site's border. */
function isAkin(regions: readonly Region[], main: RecordList): boolean {
  if (shareOf(main.regions, hasLink) > 0.7 && shareOf(regions, hasLink) < 0.8) return false;
  return !(shareOf(main.regions, leadsAway) < 0.1 && shareOf(regions, leadsAway) > 0.5);
}

function shareOf(regions: readonly Region[], test: (region: Region) => boolean): number {
  return regions.filter((region) => test(region)).length / Math.max(1, regions.length);
}

function hasLink({ unit }: Region): boolean {
  return unit.link !== null;
}

/** Each further list asks for those of the main one again. */
const away = new WeakMap<TitleUnit, boolean>();

function leadsAway({ unit }: Region): boolean {
  const known = away.get(unit) ?? isLinkAway(unit);
  away.set(unit, known);
  return known;
}

function isLinkAway({ link, element }: TitleUnit): boolean {
  const href = link === null ? '' : attributeOf(link, 'href');
  const base = element.ownerDocument.URL;
  if (!URL.canParse(href, base)) return false;
  return siteOf(new URL(href, base).hostname) !== siteOf(new URL(base).hostname);
}

function siteOf(host: string): string {
  return host.split('.').slice(-2).join('.');
}

/** A record that stands twice in the document (a hero block for each screen size) is one record: the one that shows. */
function withoutCopies(records: readonly ChosenRecord[]): ChosenRecord[] {
  const byKey = new Map<string, ChosenRecord>();
  for (const record of records) {
    const { unit } = record.region;
    const key = `${unit.text}\n${unit.link === null ? unit.line.index : attributeOf(unit.link, 'href')}`;
    const other = byKey.get(key);
    if (other === undefined || (!isShown(other) && isShown(record))) byKey.set(key, record);
    else if (other.list === record.list && isShown(record)) byKey.set(`${key}\n${unit.line.index}`, record);
  }
  const kept = new Set(byKey.values());
  return records.filter((record) => kept.has(record));
}

function isShown({ region }: ChosenRecord): boolean {
  const element = region.unit.element as Element & { checkVisibility?: (options: object) => boolean };
  try {
    return element.checkVisibility?.({ visibilityProperty: true, opacityProperty: true }) ?? true;
  } catch {
    return true; // no layout engine
  }
}
