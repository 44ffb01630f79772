import { browser } from 'wxt/browser';

export const SYNC_ALARM = 'sync';
export const SYNC_SOON_ALARM = 'sync-soon';
const SOON_MINUTES = 1;

/** A sync in a minute, for all that changes until then. From any of Winnow's own pages. */
export async function syncSoon(): Promise<void> {
  if ((await browser.alarms.get(SYNC_SOON_ALARM)) === undefined)
    await browser.alarms.create(SYNC_SOON_ALARM, { delayInMinutes: SOON_MINUTES });
}
