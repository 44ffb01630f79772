import { collapse, type Outline, type OutlineBlock } from '../../outline';
import type { TextRun } from './record';
import { textOfRuns } from './runs';

/** One line of text as a reader sees it: a block of the outline, or a paragraph of one that keeps its line breaks. */
export interface Line {
  index: number;
  text: string;
  runs: TextRun[];
  /** The nearest block-level ancestor. */
  element: Element;
  /** The link that holds nearly all of the line's text, else null. */
  link: Element | null;
  headingLevel: number;
}

const MIN_KEPT_BREAKS = 4; // fewer blank lines are how a template is indented

/** The outline's blocks as lines; blocks whose style keeps line breaks are cut at their blank lines. */
export function readLines(outline: Outline): Line[] {
  const lines: Line[] = [];
  for (const block of outline.blocks) {
    for (const runs of splitRuns(block)) {
      const text = textOfRuns(runs);
      if (text === '') continue;
      const { element, headingLevel } = block;
      lines.push({
        index: lines.length,
        text,
        runs,
        element,
        link: coveringLink(block, runs, text),
        headingLevel,
      });
    }
  }
  return lines;
}

function splitRuns(block: OutlineBlock): TextRun[][] {
  const whole = block.runs.map(({ node }) => ({ node, start: 0, end: node.data.length }));
  if (block.runs.length !== 1) return [whole];
  const node = (block.runs[0] as { node: Text }).node;
  const breaks = [...node.data.matchAll(/\n[ \t]*\n/g)];
  if (breaks.length < MIN_KEPT_BREAKS) return [whole];
  const pieces: TextRun[][] = [];
  let start = 0;
  for (const found of breaks) {
    pieces.push([{ node, start, end: found.index }]);
    start = found.index + found[0].length;
  }
  return [...pieces, [{ node, start, end: node.data.length }]];
}

function coveringLink(block: OutlineBlock, runs: TextRun[], text: string): Element | null {
  if (block.links.length !== 1 || runs.length === 0) return null;
  const link = block.links[0] as { element: Element; start: number; end: number };
  return link.end - link.start >= collapse(text).length * 0.8 ? link.element : null;
}
