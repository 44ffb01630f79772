import type { RecordList } from './lists';
import type { ListingRecord, TextRun } from './record';
import type { Region } from './regions';
import { textOfLines, textOfRuns } from './runs';
import { isTeaser, teaserRuns } from './teaser';

export function buildRecord(region: Region, list: RecordList, group: number, url: string): ListingRecord {
  const { unit } = region;
  const summaryLines: TextRun[][] = [];
  const otherRuns: TextRun[] = [];
  const link = unit.link;
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
      url: addressOf(link, url),
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

function addressOf(link: Element | null, base: string): string | null {
  const href = link?.getAttribute('href') ?? '';
  if (href === '' || !URL.canParse(href, base)) return null;
  const address = new URL(href, base);
  return /^https?:$/.test(address.protocol) ? address.href : null;
}
