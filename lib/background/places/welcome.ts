import { browser } from 'wxt/browser';
import { openInTab } from '../../open-in-tab';
import { carryOut } from './carry-out';

/** Set once the page was shown: some browsers call it an installation again when they load the same Winnow anew. */
const KEY = 'welcomed';

/** Shows what Winnow does to whoever has just installed it, once; never after an update, of Winnow or of the browser. */
export function welcomeNewcomers(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') carryOut(welcome());
  });
}

async function welcome(): Promise<void> {
  if ((await browser.storage.local.get(KEY))[KEY] === true) return;
  await openInTab('/welcome.html');
  await browser.storage.local.set({ [KEY]: true });
}
