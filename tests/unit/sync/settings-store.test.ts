import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { writeSiteRules, readSiteRules } from '@/lib/filters/rule-store';
import { changeSettings, changeSite, getSettings, getSite } from '@/lib/settings';
import { forgetAccount } from '@/lib/sync/account';
import type { SyncRecord } from '@/lib/sync/record';
import { SettingsSyncStore } from '@/lib/sync/settings-store';

/** What a device sends, as a server would keep it. */
async function send(): Promise<SyncRecord[]> {
  const store = new SettingsSyncStore();
  const { records } = await store.outgoing();
  await store.acknowledge();
  return records;
}

/** As if another browser, with the given storage, synced next. */
async function becomeFresh(): Promise<void> {
  fakeBrowser.reset();
  await forgetAccount();
}

beforeEach(becomeFresh);

describe('settings', () => {
  it('travel with site switches and rules, and only what changed since', async () => {
    await new SettingsSyncStore().sendEverything();
    await send();
    await changeSettings({ theme: 'dark' });
    await changeSite('a.example', { verdict: 'ordinary' });
    await writeSiteRules('a.example##.ad\n');
    const records = await send();
    expect(records.map(({ kind, id }) => `${kind} ${id}`).toSorted()).toEqual([
      'rules own',
      'setting theme',
      'site a.example',
    ]);
    expect(await send()).toEqual([]);

    await becomeFresh();
    const other = new SettingsSyncStore();
    await other.sendEverything();
    await other.merge(records);
    expect((await getSettings()).theme).toBe('dark');
    expect(await getSite('a.example')).toEqual({ verdict: 'ordinary' });
    expect(await readSiteRules()).toBe('a.example##.ad\n');
  });

  it('send the defaults of a new browser without overruling what others chose', async () => {
    await changeSettings({ theme: 'dark' });
    await new SettingsSyncStore().sendEverything();
    await send();
    await changeSettings({ badge: false });
    const chosen = await send();
    await becomeFresh();
    const fresh = new SettingsSyncStore();
    await fresh.sendEverything();
    await fresh.merge(chosen);
    expect((await getSettings()).badge).toBe(false);
  });

  it('say that a site is forgotten', async () => {
    await changeSite('a.example', { cleaning: false });
    await send();
    await changeSite('a.example', { cleaning: null });
    const [record] = await send();
    expect(record).toMatchObject({ kind: 'site', id: 'a.example', fields: { cleaning: { value: null } } });
  });

  it('take nothing that a setting cannot be', async () => {
    const at = Date.now() + 1_000;
    await new SettingsSyncStore().merge([
      { kind: 'setting', id: 'theme', fields: { value: { at, value: 'purple' } } },
      { kind: 'setting', id: 'unknown', fields: { value: { at, value: 1 } } },
      { kind: 'site', id: 'a.example', fields: { verdict: { at, value: 'evil' } } },
    ]);
    expect((await getSettings()).theme).toBe('system');
    expect(await getSite('a.example')).toEqual({});
  });
});
