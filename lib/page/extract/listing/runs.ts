import { collapse } from '../../outline';
import type { TextRun } from './record';

/**
 * The text of runs, white space collapsed, less the stretches that `removed` names (leaked source, readings, junk).
 * A stretch that is cut out leaves both its sides as they stand: `神經(jīng)網` gives `神經網`, `a {css} b` gives `a b`.
 */
export function textOfRuns(runs: readonly TextRun[], removed: readonly TextRun[] = []): string {
  const cuts = new Map<Text, TextRun[]>();
  for (const cut of removed) cuts.set(cut.node, [...(cuts.get(cut.node) ?? []), cut]);
  return collapse(runs.map((run) => textOfRun(run, cuts.get(run.node))).join(''));
}

/** The text of several lines, each as `textOfRuns` has it, joined by one space. */
export function textOfLines(lines: readonly TextRun[][], removed: readonly TextRun[] = []): string {
  return lines
    .map((runs) => textOfRuns(runs, removed))
    .filter((text) => text !== '')
    .join(' ');
}

function textOfRun(run: TextRun, cuts: readonly TextRun[] | undefined): string {
  if (cuts === undefined) return run.node.data.slice(run.start, run.end);
  let text = '';
  let at = run.start;
  for (const cut of cuts.toSorted((a, b) => a.start - b.start)) {
    if (cut.end <= at || cut.start >= run.end) continue;
    text += run.node.data.slice(at, Math.max(at, cut.start));
    at = cut.end;
  }
  return text + run.node.data.slice(Math.min(at, run.end), run.end);
}
