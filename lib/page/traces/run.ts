/** A stretch of a text, in UTF-16 code units: `text.slice(start, end)`. */
export interface TraceRun {
  start: number;
  end: number;
}

/** All matches of a global, linear expression as runs. */
export function runsOf(expression: RegExp, text: string): TraceRun[] {
  const runs: TraceRun[] = [];
  for (const match of text.matchAll(expression)) {
    runs.push({ start: match.index, end: match.index + match[0].length });
  }
  return runs;
}

/** Sorted by start, with overlapping or touching runs joined. */
export function joinRuns(runs: TraceRun[]): TraceRun[] {
  const joined: TraceRun[] = [];
  for (const run of runs.toSorted((a, b) => a.start - b.start)) {
    const last = joined[joined.length - 1];
    if (last !== undefined && run.start <= last.end) last.end = Math.max(last.end, run.end);
    else joined.push({ ...run });
  }
  return joined;
}

/** Sorted by start, without what lies in or reaches into an earlier one; of two that start together the longer stays. */
export function apart<Run extends TraceRun>(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of runs.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (run.start >= (kept[kept.length - 1]?.end ?? 0)) kept.push(run);
  return kept;
}
