import type { RecordList } from './lists';
import type { Region } from './regions';

export interface ChosenRecord {
  region: Region;
  list: RecordList;
  group: number;
}

const MIN_WORTH = 0.45;
const SHARE_OF_BEST = 0.45;
const MIN_RECORDS = 3;

/** The lists that are articles: the best one, and those that are nearly as good and lie elsewhere. In reading order. */
export function chooseRecords(lists: readonly RecordList[]): ChosenRecord[] {
  const ranked = lists.toSorted((a, b) => rankOf(b) - rankOf(a));
  const best = Math.max(
    0,
    ...ranked.filter((l) => l.regions.length >= MIN_RECORDS).map((list) => list.total / list.regions.length),
  );
  const least = Math.max(MIN_WORTH, best * SHARE_OF_BEST);
  const taken: ChosenRecord[] = [];
  const lines = new Map<number, true>();
  let group = 0;
  for (const list of ranked) {
    const kept = list.regions.filter((region, i) => (list.worths[i] ?? 0) >= least && isFree(region, lines));
    if (kept.length === 0 || (taken.length === 0 && kept.length < MIN_RECORDS)) continue;
    for (const region of kept) {
      for (let at = region.first; at <= region.last; at += 1) lines.set(at, true);
      taken.push({ region, list, group });
    }
    group += 1;
  }
  return taken.toSorted((a, b) => a.region.unit.line.index - b.region.unit.line.index);
}

function rankOf(list: RecordList): number {
  return (list.total / list.regions.length) * Math.sqrt(list.regions.length);
}

function isFree(region: Region, lines: ReadonlyMap<number, true>): boolean {
  for (let at = region.first; at <= region.last; at += 1) if (lines.has(at)) return false;
  return true;
}
