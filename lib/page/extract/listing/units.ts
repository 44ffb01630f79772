import { closestOf, hasInside, nameOf, parentOf } from '../../node';
import type { Line, LinkedRun } from './lines';
import { textOfRuns } from './runs';
import { widthOf } from './width';

/** What could be a record's title: a heading, a link, the bold beginning of a line, or a whole line (of a text, of a box). */
export interface TitleUnit {
  kind: 'heading' | 'link' | 'strong' | 'plain' | 'card';
  line: Line;
  text: string;
  width: number;
  runs: LinkedRun[];
  /** The innermost element that holds the title and nothing else of the line, else the line's own. */
  element: Element;
  link: Element | null;
  /** Share of its line's text, 0–1. */
  share: number;
}

const MIN_WIDTH = 3;
const MAX_LINKS_OF_LINE = 12; // more is a navigation line

/** Every possible title on the page, in document order. */
export function readUnits(lines: readonly Line[]): TitleUnit[] {
  const units: TitleUnit[] = [];
  for (const line of lines) units.push(...unitsOf(line));
  return units;
}

function unitsOf(line: Line): TitleUnit[] {
  if (line.headingLevel > 0) {
    return [headingUnit(line)].filter(isTitleSized);
  }
  const groups = linkGroups(line);
  const units = groups
    .slice(0, MAX_LINKS_OF_LINE)
    .map((runs) => unitOf('link', line, runs, runs[0]?.link ?? null));
  const strong = strongStart(line);
  if (strong !== null && line.link === null)
    units.push(unitOf('strong', line, strong, strong[0]?.link ?? null));
  return units.filter(isTitleSized);
}

/** A heading's title is the link in it, where that is most of it, or where the rest is only more links, numbers or a label. */
function headingUnit(line: Line): TitleUnit {
  const links = linkGroups(line);
  const main = links.toSorted((a, b) => textOfRuns(b).length - textOfRuns(a).length)[0];
  if (main === undefined) return unitOf('heading', line, line.runs, null);
  const text = textOfRuns(main);
  const rest = textOfRuns(line.runs.filter((run) => run.link === null)).replace(/[\d\p{P}\p{S}\s]/gu, '');
  const isWhole = text.length >= 8 && (rest.length <= 12 || text.length >= line.text.length * 0.7);
  return unitOf('heading', line, isWhole ? main : line.runs, main[0]?.link ?? null);
}

function isTitleSized(unit: TitleUnit): boolean {
  if (unit.width < MIN_WIDTH || !/[\p{L}\p{N}]/u.test(unit.text)) return false;
  return closestOf(unit.element, 'pre,code') === null;
}

function unitOf(kind: TitleUnit['kind'], line: Line, runs: LinkedRun[], link: Element | null): TitleUnit {
  const text = runs.length === line.runs.length ? line.text : textOfRuns(runs);
  const element = elementOf(kind, line, runs, link);
  return {
    kind,
    line,
    text,
    width: widthOf(text),
    runs,
    element,
    link,
    share: text.length / line.text.length,
  };
}

function elementOf(kind: TitleUnit['kind'], line: Line, runs: LinkedRun[], link: Element | null): Element {
  if (kind === 'link' && link !== null && hasInside(line.element, link)) return link;
  if (kind === 'strong') return (runs[0] === undefined ? null : parentOf(runs[0].node)) ?? line.element;
  return line.element;
}

function linkGroups(line: Line): LinkedRun[][] {
  const groups: LinkedRun[][] = [];
  let link: Element | null = null;
  for (const run of line.runs) {
    if (run.link !== null && run.link === link) groups.at(-1)?.push(run);
    else if (run.link !== null) groups.push([run]);
    link = run.link;
  }
  return groups;
}

/** The runs at the start of a line that share one inline element (`<b>Title</b> text`), where something follows them. */
function strongStart(line: Line): LinkedRun[] | null {
  const first = line.runs[0] === undefined ? null : parentOf(line.runs[0].node);
  if (first === null || first === line.element) return null;
  if (!/^(?:b|strong|em|big|font|u|span)$/.test(nameOf(first))) return null;
  const runs: LinkedRun[] = [];
  for (const run of line.runs) {
    if (!hasInside(first, run.node)) break;
    runs.push(run);
  }
  return runs;
}
