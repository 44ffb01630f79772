import type { FoundRun } from './found';

/** One text node whose `data` Winnow assigned. */
export interface EditedText {
  node: Text;
  original: string;
  written: string;
  runs: Set<FoundRun>;
}

/** Takes the runs out of the node by assigning its `data`: no split, no wrap, no move. False where the page wrote over it meanwhile. */
export function writeRuns(edit: EditedText): boolean {
  if (edit.node.data !== edit.written) return false;
  const next = withoutRuns(edit.original, [...edit.runs]);
  if (next !== edit.written) edit.node.data = next;
  edit.written = next;
  return true;
}

/** Puts the original text back where the node still holds what Winnow wrote. */
export function restoreText(edit: EditedText): void {
  if (edit.node.data === edit.written && edit.written !== edit.original) edit.node.data = edit.original;
  edit.written = edit.original;
}

/** The text without its runs: one space stays where white space stood on both sides of a run. */
export function withoutRuns(
  text: string,
  runs: readonly Pick<FoundRun, 'start' | 'end' | 'insert'>[],
): string {
  if (runs.length === 0) return text;
  const pieces: string[] = [];
  let endsInSpace = false;
  const add = (piece: string): void => {
    const next = endsInSpace ? piece.replace(/^[ \t]+/, '') : piece;
    if (next === '') return;
    pieces.push(next);
    endsInSpace = /\s/.test(next[next.length - 1]!);
  };
  let from = 0;
  for (const run of runs.toSorted((a, b) => a.start - b.start)) {
    add(text.slice(from, Math.max(from, run.start)));
    if (run.insert !== undefined) add(run.insert);
    from = Math.max(from, run.end);
  }
  add(text.slice(from));
  return pieces.join('');
}
