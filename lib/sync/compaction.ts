import { type ChangeFileName, changeFileName, decodeChanges, encodeChanges } from './change-file';
import type { SyncKey } from './encryption';
import { mergeRecords, type SyncRecord } from './record';
import type { RemoteFolder } from './remote';

const FAN_OUT = 16;
/** A file with so many changes is never written again: a first sync's files would travel once more for nothing. */
const LARGE = 1_024;

/**
 * Which of a device's own files to write again as one: a run of `FAN_OUT` neighbours whose spans are of about one size,
 * as a log-structured merge tree does (O'Neil et al., Acta Informatica 1996), up to a size. A file is rewritten a few
 * times at most, so a folder stays short and one star never makes a long list travel again. Null where nothing is due.
 */
function chooseCompaction(files: readonly ChangeFileName[]): ChangeFileName[] | null {
  const ordered = files.toSorted((a, b) => a.from - b.from || b.to - a.to);
  let run: ChangeFileName[] = [];
  for (const file of ordered.toReversed()) {
    const first = run[0];
    const isLarge = changesIn(file) >= LARGE;
    // Only neighbours may become one: a file in between would count as held by the new one.
    if (isLarge || (first !== undefined && tierOf(first) !== tierOf(file))) run = [];
    if (isLarge) continue;
    run.unshift(file);
    if (run.length === FAN_OUT) return run;
  }
  return null;
}

const changesIn = ({ from, to }: ChangeFileName): number => to - from + 1;

function tierOf(file: ChangeFileName): number {
  return Math.floor(Math.log(changesIn(file)) / Math.log(FAN_OUT) + 1e-9);
}

/** Files whose changes another file holds too: left over where a compaction was interrupted before it cleaned up. */
export function coveredFiles(files: readonly ChangeFileName[]): ChangeFileName[] {
  return files.filter((file) =>
    files.some(
      (other) =>
        other !== file &&
        other.device === file.device &&
        other.from <= file.from &&
        other.to >= file.to &&
        other.to - other.from > file.to - file.from,
    ),
  );
}

/** Writes a run of neighbours again as one file, and only once that is there removes them; clears up after an interruption. */
export async function compactFiles(
  folder: RemoteFolder,
  own: readonly ChangeFileName[],
  key: SyncKey | null,
): Promise<void> {
  const covered = coveredFiles(own);
  for (const file of covered) await folder.remove(changeFileName(file));
  const run = chooseCompaction(own.filter((file) => !covered.includes(file)));
  if (run === null) return;
  const merged = new Map<string, SyncRecord>();
  for (const file of run) {
    const name = changeFileName(file);
    const bytes = await folder.read(name);
    // Somebody removed it: nothing of the rest may be removed on its account.
    if (bytes === null) return;
    const { records } = await decodeChanges(name, bytes, key);
    for (const record of records) addRecord(merged, record);
  }
  const [first, last] = [run[0], run[run.length - 1]] as [ChangeFileName, ChangeFileName];
  const name = changeFileName({ device: first.device, from: first.from, to: last.to });
  await folder.write(name, await encodeChanges(name, [...merged.values()], key), { create: true });
  for (const file of run) await folder.remove(changeFileName(file));
}

function addRecord(merged: Map<string, SyncRecord>, record: SyncRecord): void {
  const key = `${record.kind} ${record.id}`;
  const known = merged.get(key);
  merged.set(key, known === undefined ? record : mergeRecords(known, record).merged);
}
