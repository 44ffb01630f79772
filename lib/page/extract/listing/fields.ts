import { textLanguage } from '../../../text/text-language';
import { hasInside, parentOf } from '../../node';
import type { ArticleSummary } from '../../contract';
import type { Target } from './address';
import { readByline } from './byline';
import { readImage } from './image';
import type { Line } from './lines';
import type { RecordList } from './lists';
import type { ListingRecord, TextRun } from './record';
import type { Region } from './regions';
import { textOfLines, textOfRuns } from './runs';
import { isTeaser, teaserRuns } from './teaser';

/** What a record is read against: where links resolve, and the page's language. */
interface PageFacts {
  url: string;
  language: string;
  /** The same as a tag, where it is one. */
  tag: string | null;
}

/** Tells a region's fields apart. */
export function buildRecord(
  region: Region,
  list: RecordList,
  group: number,
  target: Target,
  facts: PageFacts,
): ListingRecord {
  const teaser = new Set(
    region.lines.filter((line) => {
      const column = list.columns.get(line);
      return column !== undefined && isTeaser(line, column, region);
    }),
  );
  const isTeaserLine = (line: Line) => teaser.has(line);
  const summaryLines: TextRun[][] = [];
  const otherRuns: TextRun[] = [];
  for (const line of region.lines) {
    if (isTeaserLine(line)) summaryLines.push(teaserRuns(line, target.link));
    else otherRuns.push(...line.runs);
  }
  const summary: ArticleSummary = {
    role: 'record',
    title: textOfRuns(region.unit.runs),
    summary: textOfLines(summaryLines),
    url: target.url,
    ...readByline(region, isTeaserLine, facts.language),
  };
  const language = textLanguage(`${summary.title} ${summary.summary}`, facts.tag);
  if (language !== null) summary.language = language;
  const image = readImage(region, facts.url);
  if (image !== null) summary.image = image;
  return {
    summary,
    nodes: nodesOf(region),
    titleRuns: region.unit.runs,
    summaryLines,
    otherRuns,
    link: target.link,
    group,
    container: region.parent,
  };
}

/** The outermost nodes under the region's parent that hold its lines: elements, or bare text nodes. */
function nodesOf(region: Region): Node[] {
  const nodes = new Set<Node>();
  if (region.root !== null) nodes.add(region.root);
  for (const { runs } of [region.unit, ...region.lines]) {
    for (const { node } of runs) {
      const top = childOf(region.parent, node);
      if (top !== null && !(region.root !== null && hasInside(region.root, top))) nodes.add(top);
    }
  }
  return [...nodes];
}

function childOf(parent: Element, node: Node): Node | null {
  let at: Node | null = node;
  while (at !== null && parentOf(at) !== parent) at = parentOf(at);
  return at;
}
