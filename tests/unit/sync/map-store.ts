import { nextClock } from '../../../lib/sync/clock';
import { isNewer, type Json, mergeRecords, type SyncRecord } from '../../../lib/sync/record';
import type { RemoteFolder } from '../../../lib/sync/remote';
import type { Outgoing, SyncState, SyncStore } from '../../../lib/sync/store';

/** The smallest list that can be kept alike: entries by id, an outbox, one clock. */
export class MapStore implements SyncStore {
  readonly entries = new Map<string, SyncRecord>();
  private outbox: { seq: number; id: string; fields: SyncRecord['fields'] }[] = [];
  private seq = 0;
  private clock = 0;

  constructor(private readonly now: () => number = () => 1) {}

  set(id: string, field: string, value: Json): void {
    this.clock = nextClock(this.clock, this.now());
    const fields = { [field]: { at: this.clock, value } };
    this.take({ kind: 'article', id, fields });
    this.outbox.push({ seq: ++this.seq, id, fields });
  }

  value(id: string, field: string): Json | undefined {
    return this.entries.get(id)?.fields[field]?.value;
  }

  /** Everything, in one canonical text. */
  fingerprint(): string {
    const rows = [...this.entries.values()].map((record) => {
      const fields = Object.entries(record.fields).toSorted(([a], [b]) => (a < b ? -1 : 1));
      return JSON.stringify([record.id, fields]);
    });
    return rows.toSorted().join('\n');
  }

  async outgoing(limit: number): Promise<Outgoing> {
    const due = this.outbox.slice(0, limit);
    const records = due.map(({ id, fields }): SyncRecord => ({ kind: 'article', id, fields }));
    return { records, upTo: due[due.length - 1]?.seq ?? 0, more: this.outbox.length > due.length };
  }

  async acknowledge(upTo: number): Promise<void> {
    this.outbox = this.outbox.filter(({ seq }) => seq > upTo);
  }

  async sendEverything(): Promise<void> {
    this.outbox = [...this.entries.values()].map(({ id, fields }) => ({ seq: ++this.seq, id, fields }));
  }

  async merge(records: readonly SyncRecord[]): Promise<void> {
    for (const record of records) this.take(record);
  }

  async countRemovals(records: readonly SyncRecord[]): Promise<{ removals: number; live: number }> {
    const isLive = (id: string): boolean =>
      this.entries.has(id) && (this.value(id, 'deletedAt') ?? null) === null;
    const gone = new Set<string>();
    for (const { id, fields } of records) {
      const change = fields['deletedAt'];
      const own = this.entries.get(id)?.fields['deletedAt'];
      if (change === undefined || !isLive(id)) continue;
      if (change.value !== null && (own === undefined || isNewer(change, own))) gone.add(id);
    }
    return { removals: gone.size, live: [...this.entries.keys()].filter(isLive).length };
  }

  async clear(): Promise<void> {
    this.entries.clear();
    this.outbox = [];
  }

  private take(record: SyncRecord): void {
    const known = this.entries.get(record.id);
    this.entries.set(record.id, known === undefined ? record : mergeRecords(known, record).merged);
    for (const { at } of Object.values(record.fields)) this.clock = Math.max(this.clock, at);
  }
}

export const newState = (device: string): SyncState => ({
  device: device.padStart(16, '0'),
  markerId: null,
  lastNumber: 0,
  confirmed: 0,
  merged: {},
});

/** A folder in memory. `fault` runs before each request and may throw; after a write it may still "lose the answer". */
export class MemoryFolder implements RemoteFolder {
  readonly files = new Map<string, Uint8Array>();
  fault: (verb: string, name: string, when: 'before' | 'after') => void = () => {};

  async list(): Promise<string[]> {
    this.fault('list', '', 'before');
    return [...this.files.keys()];
  }
  async read(name: string): Promise<Uint8Array | null> {
    this.fault('read', name, 'before');
    return this.files.get(name) ?? null;
  }
  async write(name: string, bytes: Uint8Array, _options?: { create?: boolean }): Promise<void> {
    this.fault('write', name, 'before');
    this.files.set(name, bytes);
    this.fault('write', name, 'after');
  }
  async remove(name: string): Promise<void> {
    this.fault('remove', name, 'before');
    this.files.delete(name);
    this.fault('remove', name, 'after');
  }
}
