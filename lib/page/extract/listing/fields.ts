import type { LinkedRun } from './lines';
import { isTeaser, type RecordList } from './lists';
import type { ListingRecord, TextRun } from './record';
import type { Region } from './regions';
import { textOfLines, textOfRuns } from './runs';

export function buildRecord(region: Region, list: RecordList, group: number, url: string): ListingRecord {
  const { unit } = region;
  const summaryLines: TextRun[][] = [];
  const otherRuns: TextRun[] = [];
  const link = unit.link;
  for (const line of region.lines) {
    const column = list.columns.get(line);
    if (column !== undefined && isTeaser(line, column, region))
      summaryLines.push(withoutMore(line.runs, link));
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

function withoutMore(runs: readonly LinkedRun[], link: Element | null): LinkedRun[] {
  const kept = [...runs];
  while (kept.length > 1) {
    const last = kept.at(-1) as LinkedRun;
    if (last.node.data.trim() === '') {
      kept.pop();
      continue;
    }
    if (last.link === null || link === null || last.link.getAttribute('href') !== link.getAttribute('href'))
      break;
    kept.pop();
  }
  return kept;
}

function addressOf(link: Element | null, base: string): string | null {
  const href = link?.getAttribute('href') ?? '';
  if (href === '' || !URL.canParse(href, base)) return null;
  const address = new URL(href, base);
  return /^https?:$/.test(address.protocol) ? address.href : null;
}
