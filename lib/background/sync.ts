import { browser } from 'wxt/browser';
import { LibrarySyncStore, stopOutbox } from '../library/sync/store';
import type { SyncAnswers } from '../messages';
import { forgetAccount, getAccount, setAccount, type SyncAccount, type SyncStatus } from '../sync/account';
import { bothStores } from '../sync/both-stores';
import type { SyncProblem } from '../sync/problem';
import { runSync, testServer } from '../sync/service';
import { SettingsSyncStore } from '../sync/settings-store';
import { SYNC_ALARM, SYNC_SOON_ALARM, syncSoon } from './sync-alarms';

/** Alarms only while there is a server: who syncs with nobody never wakes the background for it. */
export async function scheduleSync(): Promise<void> {
  const account = await getAccount();
  if (account === null) {
    await browser.alarms.clear(SYNC_ALARM);
    await browser.alarms.clear(SYNC_SOON_ALARM);
    return;
  }
  const alarm = await browser.alarms.get(SYNC_ALARM);
  const periodInMinutes = Math.max(1, account.everyMinutes);
  if (alarm?.periodInMinutes !== periodInMinutes)
    await browser.alarms.create(SYNC_ALARM, { periodInMinutes });
}

/** A setting or a site switch changed: they travel too where the user wants that. */
export async function scheduleSettingsSync(): Promise<void> {
  if ((await getAccount())?.settings === true) await syncSoon();
}

export const isSyncAlarm = (name: string): boolean => name === SYNC_ALARM || name === SYNC_SOON_ALARM;

/** Stops the sync that runs in this worker, or ran last. */
let running: AbortController | null = null;

/** One sync now. Null where there is no server, or a sync is running already. What it says goes to the status. */
export async function syncNow(answers: SyncAnswers = {}): Promise<SyncStatus | null> {
  const account = await getAccount();
  if (account === null) return null;
  const list = new LibrarySyncStore();
  const store = account.settings ? bothStores(list, new SettingsSyncStore()) : list;
  const run = new AbortController();
  return runSync(store, { ...answers, mayReach, signal: run.signal, onStart: () => (running = run) });
}

/** Stops the sync that is running: what travelled so far stays, and the next one goes on from there. */
export function stopSync(): void {
  running?.abort();
}

async function mayReach(url: string): Promise<boolean> {
  const { protocol, hostname } = new URL(url);
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

export async function setSyncAccount(account: SyncAccount): Promise<void> {
  await setAccount(account);
  await scheduleSync();
}

/** Tries the address and the password. */
export async function testSync(account: SyncAccount): Promise<{ problem?: SyncProblem }> {
  if (!(await mayReach(account.url))) return { problem: 'no-permission' };
  const error = await testServer(account);
  return error === null ? {} : { problem: error.problem };
}

/** Forgets server, password and key. The list stays here, and what is on the server stays there. */
export async function forgetSync(): Promise<void> {
  stopSync();
  await forgetAccount();
  await stopOutbox();
  await scheduleSync();
}
