import type { Target } from './address';
import type { RecordList } from './lists';
import type { ListingRecord, TextRun } from './record';
import type { Region } from './regions';
import { textOfLines, textOfRuns } from './runs';
import { isTeaser, teaserRuns } from './teaser';

export function buildRecord(
  region: Region,
  list: RecordList,
  group: number,
  targetOf: (region: Region) => Target,
): ListingRecord {
  const { unit } = region;
  const summaryLines: TextRun[][] = [];
  const otherRuns: TextRun[] = [];
  const { link, url } = targetOf(region);
  for (const line of region.lines) {
    const column = list.columns.get(line);
    if (column !== undefined && isTeaser(line, column, region)) summaryLines.push(teaserRuns(line, link));
    else otherRuns.push(...line.runs);
  }
  return {
    summary: {
      role: 'record',
      title: textOfRuns(unit.runs),
      summary: textOfLines(summaryLines),
      url,
    },
    nodes: [region.root ?? unit.element],
    titleRuns: unit.runs,
    summaryLines,
    otherRuns,
    link,
    group,
    container: region.parent,
  };
}
