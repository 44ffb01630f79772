import * as v from 'valibot';

import type { Clock } from './clock';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** One value and when it was set. */
export interface FieldChange {
  at: Clock;
  value: Json;
}

/** What travels: one entry's fields that changed, each with its own time. Merging two is commutative and idempotent. */
export interface SyncRecord {
  kind: RecordKind;
  id: string;
  /** What never changes once the entry exists; left out where only fields travel. */
  base?: { [key: string]: Json };
  fields: { [name: string]: FieldChange };
}

const RECORD_KINDS = ['article', 'text', 'site', 'setting', 'rules'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

const MAX_ID = 200;
const MAX_FIELDS = 100;
const MAX_TEXT = 2_000_000;

const jsonSchema: v.GenericSchema<Json> = v.lazy(() =>
  v.union([
    v.pipe(v.string(), v.maxLength(MAX_TEXT)),
    v.pipe(v.number(), v.finite()),
    v.boolean(),
    v.null(),
    v.array(jsonSchema),
    v.record(safeKey, jsonSchema),
  ]),
);
const safeKey = v.pipe(
  v.string(),
  v.maxLength(MAX_ID),
  v.check((key) => key !== '__proto__' && key !== 'constructor' && key !== 'prototype'),
);

const recordSchema = v.object({
  kind: v.picklist(RECORD_KINDS),
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_ID)),
  base: v.optional(v.record(safeKey, jsonSchema)),
  fields: v.pipe(
    v.record(
      safeKey,
      v.object({ at: v.pipe(v.number(), v.safeInteger(), v.minValue(0)), value: jsonSchema }),
    ),
    v.check((fields) => Object.keys(fields).length <= MAX_FIELDS),
  ),
});

const MAX_DEPTH = 20;

/** Null where a server's data is not a record. Builds a fresh object: no foreign key or prototype comes along. */
export function parseRecord(data: unknown): SyncRecord | null {
  if (isDeeperThan(data, MAX_DEPTH)) return null;
  const parsed = v.safeParse(recordSchema, data);
  if (!parsed.success) return null;
  const { base, ...rest } = parsed.output;
  return base === undefined ? rest : { ...rest, base };
}

function isDeeperThan(data: unknown, depth: number): boolean {
  if (typeof data !== 'object' || data === null) return false;
  return depth === 0 || Object.values(data).some((value) => isDeeperThan(value, depth - 1));
}

/** Whether a change beats another of the same field: the later one, and on the same millisecond the larger text. */
export function isNewer(change: FieldChange, than: FieldChange): boolean {
  if (change.at !== than.at) return change.at > than.at;
  return JSON.stringify(change.value) > JSON.stringify(than.value);
}

/** Per field the newer of the two. What lost comes back beside it, so that a history can keep it. */
export function mergeRecords(
  mine: SyncRecord,
  theirs: SyncRecord,
): { merged: SyncRecord; lost: SyncRecord['fields'] } {
  const merged: SyncRecord = { ...mine, fields: { ...mine.fields } };
  const base = mine.base ?? theirs.base;
  if (base !== undefined) merged.base = base;
  const lost: SyncRecord['fields'] = {};
  for (const [name, change] of Object.entries(theirs.fields)) {
    const own = merged.fields[name];
    if (own === undefined) merged.fields[name] = change;
    else if (isNewer(change, own)) {
      merged.fields[name] = change;
      lost[name] = own;
    } else if (isNewer(own, change)) lost[name] = change;
  }
  return { merged, lost };
}
