import { nextClock } from '../../sync/clock';
import { CHANGEABLE_FIELDS, type ChangeableField } from '../article';
import type { CountChange } from '../store/counts';
import { db } from '../store/database';
import type { ArticleRow } from '../store/rows';
import { tellOutboxChange } from './changed';
import type { OutboxRow } from './rows';
import { SIGHTINGS } from './sightings';

const KEY = 'sync';

/** In a meta row, and only while there is a server: who syncs with nobody keeps no outbox. */
export interface OutboxState {
  seq: number;
  /** Everything that was here is to be sent: the articles with numbers above the one and below the other still are. */
  everything?: { after: number; below: number };
}

export async function readOutboxState(): Promise<OutboxState | null> {
  return ((await db.meta.get(KEY))?.value as OutboxState | undefined) ?? null;
}

export async function writeOutboxState(state: OutboxState | null): Promise<void> {
  if (state === null) await db.meta.delete(KEY);
  else await db.meta.put({ key: KEY, value: state });
}

/**
 * Notes what a write changes here, for a sync to send; inside the write's transaction. Resolves to the changes as they
 * have to be written: where the device's clock ran backwards, with times that are later than those they follow.
 */
export async function recordChanges(changes: CountChange[], now = Date.now()): Promise<CountChange[]> {
  if ((await readOutboxState()) === null) return changes;
  const stamped = changes.map((change) => stamp(change, now));
  await addToOutbox(stamped.flatMap((change) => [...entryOf(change, now), ...textEntryOf(change)]));
  const gone = stamped.flatMap(({ before, after }) => (before && !after ? [before] : []));
  // Without its keys: a later visit may bring the article back, under an id of its own.
  if (gone.length > 0)
    await db.tombstones.bulkPut(
      gone.map((row) => ({ id: row.id, deletedAt: goneAt(row, now), sameKeys: [] })),
    );
  return stamped;
}

/** Adds to what is to be sent; what waits already of the same article goes with it. Inside a transaction. */
export async function addToOutbox(entries: Omit<OutboxRow, 'seq'>[]): Promise<void> {
  const state = await readOutboxState();
  if (state === null || entries.length === 0) return;
  const known = await db.outbox.bulkGet(entries.map(({ key }) => key));
  const rows = entries.map((entry, i): OutboxRow => {
    const before = known[i];
    const isWhole = entry.fields === null || before?.fields === null;
    const fields = isWhole ? null : [...new Set([...(before?.fields ?? []), ...(entry.fields ?? [])])];
    return { ...before, ...entry, fields, seq: state.seq + 1 + i };
  });
  await db.outbox.bulkPut(rows);
  await writeOutboxState({ ...state, seq: state.seq + entries.length });
  tellOutboxChange();
}

/** The last time at which anything of the article changed. */
export function lastChange({ changedAt }: ArticleRow): number {
  return Math.max(0, ...Object.values(changedAt).map((at) => at ?? 0));
}

/** When an article that goes now is gone: after all that happened to it. */
export function goneAt(row: ArticleRow, now: number): number {
  return nextClock(lastChange(row), now);
}

function changedFields({ before, after }: CountChange): ChangeableField[] {
  if (!before || !after) return [];
  return CHANGEABLE_FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

function isSeenElsewhere({ before, after }: CountChange): boolean {
  return JSON.stringify(before?.alsoSeenOn) !== JSON.stringify(after?.alsoSeenOn);
}

function stamp(change: CountChange, now: number): CountChange {
  const { before, after } = change;
  if (!before || !after) return change;
  const late = changedFields(change).filter(
    (field) => (after.changedAt[field] ?? 0) <= (before.changedAt[field] ?? 0),
  );
  if (late.length === 0) return change;
  const times = late.map((field) => [field, nextClock(before.changedAt[field] ?? 0, now)]);
  return { before, after: { ...after, changedAt: { ...after.changedAt, ...Object.fromEntries(times) } } };
}

function entryOf(change: CountChange, now: number): Omit<OutboxRow, 'seq'>[] {
  const { before, after } = change;
  if (!after)
    return before ? [{ key: before.id, id: before.id, fields: [], goneAt: goneAt(before, now) }] : [];
  if (!before) return [{ key: after.id, id: after.id, fields: null }];
  const fields = [...changedFields(change), ...(isSeenElsewhere(change) ? [SIGHTINGS] : [])];
  return fields.length === 0 ? [] : [{ key: after.id, id: after.id, fields }];
}

function textEntryOf({ before, after }: CountChange): Omit<OutboxRow, 'seq'>[] {
  if (after?.contentAt === undefined || before?.contentAt === after.contentAt) return [];
  return [{ key: `text ${after.id}`, id: after.id, fields: [], text: true }];
}
