import { browser } from 'wxt/browser';

/** Nearly nobody has a list on: noted where a waking background reads it without opening the lists' own database. */
const KEY = 'listsInUse';

/** Whether any list of either kind is on. */
export async function areListsInUse(): Promise<boolean> {
  return (await browser.storage.local.get(KEY))[KEY] === true;
}

export async function noteListsInUse(inUse: boolean): Promise<void> {
  if (inUse) await browser.storage.local.set({ [KEY]: true });
  else await browser.storage.local.remove(KEY);
}
