import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { forgetSync, scheduleSettingsSync, setSyncAccount } from '@/lib/background/sync';
import { SYNC_ALARM, SYNC_SOON_ALARM, syncSoon } from '@/lib/background/sync-alarms';

const ACCOUNT = {
  url: 'https://cloud.example/winnow',
  user: 'ann',
  password: 'x',
  encrypted: true,
  settings: false,
  everyMinutes: 15,
};

beforeEach(async () => {
  fakeBrowser.reset();
  await forgetSync();
});

describe('a sync', () => {
  it('comes by alarm as long as there is a server', async () => {
    await setSyncAccount(ACCOUNT);
    expect(await browser.alarms.get(SYNC_ALARM)).toMatchObject({ periodInMinutes: 15 });
    await forgetSync();
    expect(await browser.alarms.getAll()).toEqual([]);
  });

  it('comes a minute after the first of several changes, once', async () => {
    await syncSoon();
    const first = await browser.alarms.get(SYNC_SOON_ALARM);
    await syncSoon();
    expect(await browser.alarms.get(SYNC_SOON_ALARM)).toEqual(first);
  });

  it('follows a change of a setting only where settings travel', async () => {
    await setSyncAccount(ACCOUNT);
    await scheduleSettingsSync();
    expect(await browser.alarms.get(SYNC_SOON_ALARM)).toBeUndefined();
    await setSyncAccount({ ...ACCOUNT, settings: true });
    await scheduleSettingsSync();
    expect(await browser.alarms.get(SYNC_SOON_ALARM)).toBeDefined();
  });
});
