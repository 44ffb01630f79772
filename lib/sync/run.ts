import {
  type ChangeFileName,
  changeFileName,
  decodeChanges,
  encodeChanges,
  parseChangeFileName,
} from './change-file';
import { compactFiles, coveredFiles } from './compaction';
import type { SyncKey } from './encryption';
import { openKey, readMarker, writeMarker } from './marker';
import { SyncError } from './problem';
import type { SyncRecord } from './record';
import type { RemoteFolder } from './remote';
import type { SyncState, SyncStore } from './store';

/** What the user answered when a first sync asked. */
export type FirstSync = 'merge' | 'take-theirs' | 'take-mine';

export interface SyncOptions {
  passphrase?: string | null;
  /** A key kept from an earlier run, so that the slow derivation happens once. */
  key?: SyncKey | null;
  firstSync?: FirstSync;
  /** The user saw how many entries would go and agrees. */
  allowRemovals?: boolean;
  /** The user agrees to write everything again to a server that lost it. */
  uploadAgain?: boolean;
  /** Keeps the state; called after each step that must not be done twice. */
  saveState(state: SyncState): Promise<void>;
  onProgress?(progress: { phase: 'reading' | 'writing'; done: number; total: number }): void;
  signal?: AbortSignal;
}

export interface SyncResult {
  filesRead: number;
  recordsMerged: number;
  recordsSent: number;
  malformed: number;
  /** Files that could not be read yet: another device may still be writing them. Tried again next time. */
  unreadable: string[];
}

/** Records in one change file; a first sync of a long list is cut into so many. */
const RECORDS_PER_FILE = 2_000;
/** More than this share, or this many, going away at once is asked about first (floccus's rule). */
const MAX_REMOVED_SHARE = 0.2;
const MAX_REMOVED = 1_000;
const FEW_REMOVED = 10;

/**
 * One sync: read what other devices wrote, merge it per field, write what changed here. Each device writes only its own
 * numbered files and never changes one, so nothing depends on locks or conditional requests. Interrupted anywhere, it
 * goes on at the next run; every step can be done twice. Rejects with `SyncError`.
 */
export async function syncOnce(
  folder: RemoteFolder,
  store: SyncStore,
  before: SyncState,
  options: SyncOptions,
): Promise<{ state: SyncState; result: SyncResult }> {
  const run = new SyncRun(folder, store, structuredClone(before), options);
  await run.open();
  await run.pull();
  await run.push();
  await run.compact();
  return { state: run.state, result: run.result };
}

class SyncRun {
  readonly result: SyncResult = {
    filesRead: 0,
    recordsMerged: 0,
    recordsSent: 0,
    malformed: 0,
    unreadable: [],
  };
  private key: SyncKey | null = null;
  private files: ChangeFileName[] = [];

  constructor(
    private readonly folder: RemoteFolder,
    private readonly store: SyncStore,
    readonly state: SyncState,
    private readonly options: SyncOptions,
  ) {}

  /** Checks that this is the folder we know before anything is read or written. */
  async open(): Promise<void> {
    const names = await this.folder.list();
    this.files = names.map(parseChangeFileName).filter((name) => name !== null);
    const passphrase = this.options.passphrase ?? null;
    let marker = await readMarker(this.folder);
    if (marker === null) {
      if (this.state.markerId !== null && this.options.uploadAgain !== true)
        throw new SyncError('marker-missing');
      marker = await writeMarker(this.folder, passphrase);
      if (this.state.markerId !== null) await this.startAgain();
    }
    if (this.state.markerId !== null && this.state.markerId !== marker.id) {
      if (this.options.uploadAgain !== true) throw new SyncError('other-folder');
      await this.startAgain();
    }
    this.key = this.options.key ?? (await openKey(marker, passphrase));
    await (this.state.markerId === null ? this.first(marker.id) : this.checkOwnFiles());
  }

  /** Merge, take theirs or take mine: asked only where both sides hold something. */
  private async first(markerId: string): Promise<void> {
    const others = this.files.filter((file) => file.device !== this.state.device);
    const { live } = await this.store.countRemovals([]);
    if (others.length > 0 && live > 0 && this.options.firstSync === undefined) {
      throw new SyncError('choose-first', { mine: live });
    }
    if (this.options.firstSync === 'take-theirs' && others.length > 0) await this.store.clear();
    else await this.store.sendEverything();
    if (this.options.firstSync === 'take-mine') {
      for (const file of others) await this.folder.remove(changeFileName(file));
      this.files = this.files.filter((file) => file.device === this.state.device);
    }
    this.state.markerId = markerId;
    await this.keep();
  }

  private async startAgain(): Promise<void> {
    this.state.markerId = null;
    this.state.merged = {};
    this.state.confirmed = 0;
    this.options.firstSync ??= 'merge';
  }

  /** A server that was rolled back or emptied no longer has what it acknowledged. */
  private async checkOwnFiles(): Promise<void> {
    const own = this.files.filter((file) => file.device === this.state.device);
    const held = Math.max(0, ...own.map((file) => file.to));
    const lost =
      held < this.state.confirmed ||
      Object.entries(this.state.merged).some(([device, merged]) => this.lastOf(device) < merged);
    if (!lost) return;
    if (this.options.uploadAgain !== true) throw new SyncError('server-lost-data');
    this.state.confirmed = held;
    for (const device of Object.keys(this.state.merged)) {
      this.state.merged[device] = Math.min(this.state.merged[device] as number, this.lastOf(device));
    }
    await this.store.sendEverything();
    await this.keep();
  }

  private lastOf(device: string): number {
    return Math.max(0, ...this.files.filter((file) => file.device === device).map((file) => file.to));
  }

  async pull(): Promise<void> {
    const due = this.unread();
    const read: { file: ChangeFileName; records: SyncRecord[] }[] = [];
    const stopped = new Set<string>();
    for (const [index, file] of due.entries()) {
      this.step('reading', index, due.length);
      if (stopped.has(file.device)) continue;
      const records = await this.readFile(file);
      if (records === null) stopped.add(file.device);
      else read.push({ file, records });
    }
    await this.refuseMassRemoval(read.flatMap(({ records }) => records));
    for (const { file, records } of read) {
      await this.store.merge(records);
      this.result.recordsMerged += records.length;
      this.state.merged[file.device] = Math.max(this.state.merged[file.device] ?? 0, file.to);
      await this.keep();
    }
  }

  /** Of each other device the files with anything new, in order; of two that overlap the longer one serves. */
  private unread(): ChangeFileName[] {
    const covered = new Set(coveredFiles(this.files));
    return this.files
      .filter((file) => file.device !== this.state.device && !covered.has(file))
      .filter((file) => file.to > (this.state.merged[file.device] ?? 0))
      .toSorted((a, b) => a.device.localeCompare(b.device) || a.from - b.from);
  }

  private async readFile(file: ChangeFileName): Promise<SyncRecord[] | null> {
    const name = changeFileName(file);
    try {
      const bytes = await this.folder.read(name);
      // Merged into a longer file since it was listed: that one is read next time.
      if (bytes === null) throw new SyncError('damaged-file', { name });
      const { records, malformed } = await decodeChanges(name, bytes, this.key);
      this.result.filesRead += 1;
      this.result.malformed += malformed;
      return records;
    } catch (error) {
      if (!(error instanceof SyncError) || error.problem !== 'damaged-file') throw error;
      this.result.unreadable.push(name);
      return null;
    }
  }

  private async refuseMassRemoval(records: SyncRecord[]): Promise<void> {
    if (this.options.allowRemovals === true || records.length === 0) return;
    const { removals, live } = await this.store.countRemovals(records);
    const isShare = removals > live * MAX_REMOVED_SHARE && removals > FEW_REMOVED;
    if (isShare || removals > MAX_REMOVED) throw new SyncError('mass-delete', { removals, live });
  }

  async push(): Promise<void> {
    for (;;) {
      const { records, upTo, more } = await this.store.outgoing(RECORDS_PER_FILE);
      if (records.length === 0) return;
      this.step('writing', this.result.recordsSent, this.result.recordsSent + records.length);
      await this.writeFile(records);
      await this.store.acknowledge(upTo);
      this.result.recordsSent += records.length;
      if (!more) return;
    }
  }

  /** The numbers are taken, and kept, before the file is written: an upload whose answer was lost is never overwritten. */
  private async writeFile(records: SyncRecord[]): Promise<void> {
    const from = Math.max(this.state.lastNumber, this.lastOf(this.state.device)) + 1;
    const to = from + records.length - 1;
    this.state.lastNumber = to;
    await this.keep();
    const file = { device: this.state.device, from, to };
    const name = changeFileName(file);
    await this.folder.write(name, await encodeChanges(name, records, this.key), { create: true });
    this.files.push(file);
    this.state.confirmed = to;
    await this.keep();
  }

  /** Keeps the folder short. */
  async compact(): Promise<void> {
    const own = this.files.filter((file) => file.device === this.state.device);
    await compactFiles(this.folder, own, this.key);
  }

  private async keep(): Promise<void> {
    await this.options.saveState(structuredClone(this.state));
  }

  private step(phase: 'reading' | 'writing', done: number, total: number): void {
    if (this.options.signal?.aborted === true) throw new SyncError('cancelled');
    this.options.onProgress?.({ phase, done, total });
  }
}
