import { textOfRuns } from './listing/runs';
import type { TextRun } from './listing/record';

/** What a cleaning takes out of a page: a text that is read from it leaves that out, though it still stands there. */
export interface TextCuts {
  /** Whether an element goes, with all in it. */
  hides(element: Element | null): boolean;
  /** The stretches that go from one text node. */
  of(node: Text): readonly TextRun[];
}

export const NO_CUTS: TextCuts = { hides: () => false, of: () => [] };

export const wholeRun = (node: Text): TextRun => ({ node, start: 0, end: node.data.length });

/** What is left of text nodes that one paragraph is made of, white space collapsed. */
export function textLeft(nodes: readonly Text[], cuts: TextCuts): string {
  return textOfRuns(
    nodes.map(wholeRun),
    nodes.flatMap((node) => [...cuts.of(node)]),
  );
}
