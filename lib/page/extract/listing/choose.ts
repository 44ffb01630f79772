import type { RecordList } from './lists';
import type { Region } from './regions';

export interface ChosenRecord {
  region: Region;
  list: RecordList;
  group: number;
}

const MIN_WORTH = 0.35;
const SHARE_OF_BEST = 0.5;
const MIN_RECORDS = 3;

/** The lists that are articles: the best one, and those that are nearly as good and lie elsewhere. In reading order. */
export function chooseRecords(lists: readonly RecordList[]): ChosenRecord[] {
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
  return withoutCopies(chosen.toSorted((a, b) => a.region.unit.line.index - b.region.unit.line.index));
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

function leadsAway({ unit }: Region): boolean {
  const href = unit.link?.getAttribute('href') ?? '';
  const base = unit.element.ownerDocument.URL;
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
    const key = `${unit.text}\n${unit.link?.getAttribute('href') ?? unit.line.index}`;
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
