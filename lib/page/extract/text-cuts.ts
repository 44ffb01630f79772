import type { TextRun } from './listing/record';

/** What a cleaning takes out of a page: a text that is read from it leaves that out, though it still stands there. */
export interface TextCuts {
  /** Whether an element goes, with all in it. */
  hides(element: Element | null): boolean;
  /** The stretches that go from the text nodes of these runs. */
  within(runs: readonly TextRun[]): TextRun[];
}

export const NO_CUTS: TextCuts = { hides: () => false, within: () => [] };

export const wholeRun = (node: Text): TextRun => ({ node, start: 0, end: node.data.length });
