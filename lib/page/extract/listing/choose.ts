import { parentOf } from '../../node';
import { siteOf } from '../../recognize/outside-links';
import { judgeRegions, type RecordList } from './lists';
import { type Region, regionOf } from './regions';
import { findStrays } from './strays';
import type { TextTree } from './tree';
import type { TitleUnit } from './units';
import { hrefOf, readAddress } from './web-address';

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
    if (main !== null && !isAkin(kept, main, base)) continue;
    main ??= list;
    for (const region of kept) {
      for (let at = region.first; at <= region.last; at += 1) taken.add(at);
      chosen.push({ region, list, group });
    }
    group += 1;
  }
  if (main !== null) {
    chosen.push(...loneRecords(main, units, tree, taken, group, base));
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
  base: string,
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
    if (meanOf(list) < Math.max(0.9, meanOf(main) * 0.6) || !isAkin([region], main, base)) continue;
    lone.push({ region, list, group });
  }
  return lone;
}

function loneRegion(unit: TitleUnit, tree: TextTree, occupied: ReadonlySet<number>): Region {
  let root = unit.element;
  for (let at = parentOf(root); at !== null; at = parentOf(at)) {
    const wider = tree.rangeOf(at);
    if (wider === null || wider.last - wider.first > MAX_LONE_LINES) break;
    if (tree.linesOf(at).some(({ index }) => index !== unit.line.index && occupied.has(index))) break;
    root = at;
  }
  return regionOf(unit, root, tree);
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
function isAkin(regions: readonly Region[], main: RecordList, base: string): boolean {
  if (shareOf(main.regions, hasLink) > 0.7 && shareOf(regions, hasLink) < 0.8) return false;
  const here = siteIn(base, base);
  const leadsAway = ({ unit }: Region) => {
    const site = siteIn(hrefOf(unit.link), base);
    return site !== '' && site !== here;
  };
  return !(shareOf(main.regions, leadsAway) < 0.1 && shareOf(regions, leadsAway) > 0.5);
}

function siteIn(href: string, base: string): string {
  return siteOf(readAddress(href, base)?.hostname ?? '');
}

function shareOf(regions: readonly Region[], test: (region: Region) => boolean): number {
  return regions.filter((region) => test(region)).length / Math.max(1, regions.length);
}

function hasLink({ unit }: Region): boolean {
  return unit.link !== null;
}

/** A record that stands twice in the document (a hero block for each screen size) is one record: the one that shows. */
function withoutCopies(records: readonly ChosenRecord[]): ChosenRecord[] {
  const byKey = new Map<string, ChosenRecord>();
  for (const record of records) {
    const { unit } = record.region;
    const key = `${unit.text}\n${unit.link === null ? unit.line.index : hrefOf(unit.link)}`;
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
