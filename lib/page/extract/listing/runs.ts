import { collapse } from '../../outline';
import type { TextRun } from './record';

/**
 * The text of runs, white space collapsed, less the stretches that `removed` names (leaked source, readings, junk).
 * A stretch that is cut out leaves both its sides as they stand: `神經(jīng)網` gives `神經網`, `a {css} b` gives `a b`.
 */
export function textOfRuns(runs: readonly TextRun[], removed: readonly TextRun[] = []): string {
  if (removed.length === 0) return collapse(runs.map((run) => textOfRun(run)).join(''));
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

function textOfRun({ node, start, end }: TextRun, cuts: readonly TextRun[] = []): string {
  return cutOut(node.data, cuts, start, end);
}

/** `data` from `start` to `end` less the cuts, which may overlap; white space as it is. */
export function cutOut(
  data: string,
  cuts: readonly Pick<TextRun, 'start' | 'end'>[],
  start = 0,
  end = data.length,
): string {
  if (cuts.length === 0) return data.slice(Math.min(start, end), end);
  let text = '';
  let at = start;
  for (const cut of cuts.toSorted((a, b) => a.start - b.start)) {
    if (cut.end <= at || cut.start >= end) continue;
    text += data.slice(at, Math.max(at, cut.start));
    at = cut.end;
  }
  return text + data.slice(Math.min(at, end), end);
}
