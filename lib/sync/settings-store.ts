import { readSiteRules, writeSiteRules } from '../filters/rule-store';
import {
  changeSettings,
  changeSite,
  getSettings,
  listSites,
  type Settings,
  type SiteSettings,
} from '../settings';
import { getSnapshot, setSnapshot, type Snapshot } from './account';
import { nextClock } from './clock';
import { type FieldChange, isNewer, type Json, type SyncRecord } from './record';
import type { Outgoing, SyncStore } from './store';

const RULES = 'rules own';

/**
 * Settings, site switches and the user's own rules. They live in the browser's storage without times, so each sync
 * compares them with what it left there: what differs was changed here since.
 */
export class SettingsSyncStore implements SyncStore {
  #sent: Snapshot | null = null;

  async outgoing(): Promise<Outgoing> {
    const known = await getSnapshot();
    const current = await look(known);
    const records = recordsOf(current).flatMap((record) => changedSince(record, known));
    this.#sent = current;
    return { records, upTo: 0, more: false };
  }

  async acknowledge(): Promise<void> {
    if (this.#sent) await setSnapshot(this.#sent);
    this.#sent = null;
  }

  async sendEverything(): Promise<void> {
    await setSnapshot({});
  }

  async merge(records: readonly SyncRecord[]): Promise<void> {
    const known = await getSnapshot();
    const current = await look(known);
    const next = structuredClone(known);
    for (const { kind, id, fields } of records) {
      if (kind === 'article') continue;
      for (const [name, change] of Object.entries(fields)) {
        const own = current[`${kind} ${id}`]?.[name];
        if (own && !isNewer(change, own)) continue;
        if (await apply(kind, id, name, change.value)) (next[`${kind} ${id}`] ??= {})[name] = change;
      }
    }
    await setSnapshot(next);
  }

  async countRemovals(): Promise<{ removals: number; live: number }> {
    return { removals: 0, live: 0 };
  }

  /** Settings are nobody's list: they stay until another device's take their place. */
  async clear(): Promise<void> {
    await setSnapshot(await look({}, 0));
  }
}

/** What is set now; what differs from the last sync was changed just now. Before the first one nobody knows when. */
const NOBODY_KNOWS = 1;

async function look(known: Snapshot, now = isEmpty(known) ? NOBODY_KNOWS : Date.now()): Promise<Snapshot> {
  const found: Snapshot = {};
  const note = (key: string, name: string, value: Json): void => {
    const before = known[key]?.[name];
    const isSame = before !== undefined && JSON.stringify(before.value) === JSON.stringify(value);
    (found[key] ??= {})[name] = isSame ? before : { at: nextClock(before?.at ?? -1, now), value };
  };
  const settings = await getSettings();
  for (const [name, value] of Object.entries(settings)) note(`setting ${name}`, 'value', value);
  for (const { host, site } of await listSites())
    for (const [name, value] of Object.entries(site)) note(`site ${host}`, name, value ?? null);
  note(RULES, 'text', await readSiteRules());
  for (const [key, fields] of Object.entries(known))
    for (const name of Object.keys(fields)) if (found[key]?.[name] === undefined) note(key, name, null);
  return found;
}

const isEmpty = (snapshot: Snapshot): boolean => Object.keys(snapshot).length === 0;

function recordsOf(snapshot: Snapshot): SyncRecord[] {
  return Object.entries(snapshot).map(([key, fields]) => {
    const space = key.indexOf(' ');
    return { kind: key.slice(0, space) as SyncRecord['kind'], id: key.slice(space + 1), fields };
  });
}

function changedSince(record: SyncRecord, known: Snapshot): SyncRecord[] {
  const before: { [name: string]: FieldChange } = known[`${record.kind} ${record.id}`] ?? {};
  const changed = Object.entries(record.fields).filter(([name, { at }]) => before[name]?.at !== at);
  return changed.length === 0 ? [] : [{ ...record, fields: Object.fromEntries(changed) }];
}

/** False where the value cannot be: from a later version, or from a server that makes things up. */
async function apply(kind: SyncRecord['kind'], id: string, name: string, value: Json): Promise<boolean> {
  try {
    if (kind === 'setting' && !Object.hasOwn(await getSettings(), id)) return false;
    if (kind === 'setting') await changeSettings({ [id]: value } as Partial<Settings>);
    else if (kind === 'site') await changeSite(id, { [name]: value } as Partial<SiteSettings>);
    else if (typeof value === 'string') await writeSiteRules(value);
    return true;
  } catch {
    return false;
  }
}
