import { browser } from 'wxt/browser';
import { compileEnabledLists, listedSelectors } from '../filters/enabled-lists';
import { areListsInUse } from '../filters/lists-in-use';
import { refreshSubscriptions } from '../filters/subscriptions';
import type { Sender } from './receive';

const ALARM = 'lists';
const PERIOD_MINUTES = 6 * 60;

/** The alarm's refresh may run beside the user's own. */
const running = new Set<AbortController>();

/** Fetches what is on and due. With `force`, at once: the user pressed "Update now" or has just switched a list on. */
export async function refreshLists({ force }: { force: boolean }): Promise<void> {
  const run = new AbortController();
  running.add(run);
  try {
    await refreshSubscriptions({ force, signal: run.signal });
  } finally {
    running.delete(run);
  }
  await compileEnabledLists();
  await scheduleLists();
}

/** Fetches no further: the lists that are read by then stay, the others as they were. */
export function stopLists(): void {
  for (const run of running) run.abort();
}

/** An alarm only while a list is on: without subscriptions nothing ever wakes the background for them. */
export async function scheduleLists(): Promise<void> {
  const wanted = await areListsInUse();
  const alarm = await browser.alarms.get(ALARM);
  if (wanted && alarm === undefined) await browser.alarms.create(ALARM, { periodInMinutes: PERIOD_MINUTES });
  if (!wanted) await browser.alarms.clear(ALARM);
}

export function isListAlarm(name: string): boolean {
  return name === ALARM;
}

/** What the subscribed cosmetic lists hide on a spam page with these ids and classes. */
export function selectorsOfLists(
  { classes, ids }: { classes: string[]; ids: string[] },
  sender: Sender,
): Promise<string[]> {
  return listedSelectors({ url: sender.url, classes, ids });
}
