import { attributeOf, hasInside, nameOf, parentOf } from '../../node';
import type { Outline, OutlineBlock } from '../../outline';
import type { TextRun } from './record';
import { textOfRuns } from './runs';

/** A run that knows the link around it. */
export interface LinkedRun extends TextRun {
  link: Element | null;
}

/** One line of text as a reader sees it: a block of the outline, or a part of one that stands on a line of its own. */
export interface Line {
  index: number;
  text: string;
  runs: LinkedRun[];
  /** The nearest element that holds the whole line: block-level, custom, or laid out as a block. */
  element: Element;
  /** The link that holds nearly all of the line's text, else null. */
  link: Element | null;
  /** 1 to 6 inside a heading element, else 0. */
  headingLevel: number;
  /** A call to action ('read more', 'join now') that only its place and words give away. */
  isMore?: true;
}

const MIN_KEPT_BREAKS = 4; // fewer blank lines are how a template is indented
const COVERING_SHARE = 0.8;

/** The outline's blocks as lines: cut at line breaks that the style keeps, and at inline elements that act as blocks. */
export function readLines(outline: Outline): Line[] {
  const lines: Line[] = [];
  const blockish = new Map<Element, boolean>();
  for (const block of outline.blocks) {
    const runs = linkedRuns(block);
    for (const piece of splitAtBreaks(runs)) {
      for (const part of splitAtBlocks(piece, block.element, blockish)) {
        for (const field of splitAtFields(part)) addLine(lines, block, field);
      }
    }
  }
  return lines;
}

function addLine(lines: Line[], block: OutlineBlock, runs: LinkedRun[]): void {
  const text = textOfRuns(runs);
  if (text === '') return;
  const element = runs.length === block.runs.length ? block.element : holderOf(runs, block.element);
  lines.push({
    index: lines.length,
    text,
    runs,
    element,
    link: coveringLink(runs),
    headingLevel: block.headingLevel,
  });
}

function linkedRuns(block: OutlineBlock): LinkedRun[] {
  let at = 0;
  return block.runs.map(({ node, start }) => {
    while (at < block.links.length && (block.links[at]?.end ?? 0) <= start) at += 1;
    const link = block.links[at];
    const inside = link !== undefined && link.start <= start;
    return { node, start: 0, end: node.data.length, link: inside ? link.element : null };
  });
}

/** A text node with many blank lines is a text whose line breaks are kept (`white-space: pre-wrap`). */
function splitAtBreaks(runs: LinkedRun[]): LinkedRun[][] {
  const [run] = runs;
  if (run === undefined || runs.length > 1) return [runs];
  const breaks = [...run.node.data.matchAll(/\n[^\S\n]*\n/g)];
  if (breaks.length < MIN_KEPT_BREAKS) return [runs];
  const pieces: LinkedRun[][] = [];
  let start = 0;
  for (const found of breaks) {
    pieces.push([{ ...run, start, end: found.index }]);
    start = found.index + found[0].length;
  }
  return [...pieces, [{ ...run, start, end: run.node.data.length }]];
}

/** Between two runs lies a line break where one of them is in an inline element that is laid out as a block. */
function splitAtBlocks(runs: LinkedRun[], owner: Element, known: Map<Element, boolean>): LinkedRun[][] {
  if (runs.length < 2) return [runs];
  const parts: LinkedRun[][] = [];
  let previous: Element | null = null;
  for (const run of runs) {
    const holder = blockHolder(run.node, owner, known);
    const last = parts.at(-1);
    if (last === undefined || holder !== previous) parts.push([run]);
    else last.push(run);
    previous = holder;
  }
  return parts;
}

function blockHolder(node: Node, owner: Element, known: Map<Element, boolean>): Element {
  for (let at = parentOf(node); at !== null && at !== owner; at = parentOf(at)) {
    if (actsAsBlock(at, known)) return at;
  }
  return owner;
}

/**
 * A link over a whole record, its fields in inline elements (`<a><span class=t>Title</span> <span class=s>Text</span></a>`):
 * every word lies in one of several children of one parent, and no two of them look alike.
 */
function splitAtFields(runs: LinkedRun[]): LinkedRun[][] {
  const first = runs[0];
  if (
    first === undefined ||
    runs.length < 2 ||
    first.link === null ||
    runs.some(({ link }) => link !== first.link)
  )
    return [runs];
  const fields = new Map<Element, LinkedRun[]>();
  const holder = holderOf(runs, first.link);
  for (const run of runs) {
    if (run.node.data.trim() === '') continue;
    const field = childOver(run.node, holder);
    if (field === null) return [runs];
    fields.set(field, [...(fields.get(field) ?? []), run]);
  }
  const looks = new Set([...fields.keys()].map((field) => `${nameOf(field)} ${attributeOf(field, 'class')}`));
  return fields.size > 1 && looks.size === fields.size ? [...fields.values()] : [runs];
}

/** The element under `holder` that the node lies in; null where it is a bare child. */
function childOver(node: Node, holder: Element): Element | null {
  let at = parentOf(node);
  while (at !== null && at !== holder && parentOf(at) !== holder) at = parentOf(at);
  return at === holder ? null : at;
}

function actsAsBlock(element: Element, known: Map<Element, boolean>): boolean {
  let answer = known.get(element);
  if (answer === undefined) {
    answer = nameOf(element).includes('-') || hasBlockDisplay(element);
    known.set(element, answer);
  }
  return answer;
}

function hasBlockDisplay(element: Element): boolean {
  try {
    const display = element.ownerDocument.defaultView?.getComputedStyle(element).display ?? '';
    return /^(?:block|flex|grid|table|list-item)/.test(display);
  } catch {
    return false; // no style engine: the tags alone decide
  }
}

function holderOf(runs: readonly LinkedRun[], owner: Element): Element {
  const last = runs.at(-1)?.node ?? null;
  let at = (runs[0] === undefined ? null : parentOf(runs[0].node)) ?? owner;
  while (at !== owner && !hasInside(at, last)) at = parentOf(at) ?? owner;
  return at;
}

function coveringLink(runs: readonly LinkedRun[]): Element | null {
  let all = 0;
  const widths = new Map<Element, number>();
  for (const { node, start, end, link } of runs) {
    const width = node.data.slice(start, end).trim().length;
    all += width;
    if (link !== null) widths.set(link, (widths.get(link) ?? 0) + width);
  }
  for (const [link, width] of widths) if (width >= all * COVERING_SHARE) return link;
  return null;
}
