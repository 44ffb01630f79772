import { browser } from 'wxt/browser';
import { openInTab } from '../../open-in-tab';
import { carryOut } from './carry-out';
import { togglePage } from './toggle-page';

/** By the names in the manifest; the browser lets the user change or take away each key. */
const COMMANDS: { [name: string]: (tabId: number | undefined) => Promise<void> } = {
  'open-library': () => openInTab('/library.html'),
  'toggle-page': async (tabId) => (tabId === undefined ? undefined : togglePage(tabId)),
};

export function answerCommands(): void {
  // Firefox for Android has no such keys.
  if (browser.commands === undefined) return;
  browser.commands.onCommand.addListener((name, tab) => {
    const command = COMMANDS[name];
    if (command) carryOut(run(command, tab?.id), tab?.id);
  });
}

/** Firefox before 126 names no tab. */
async function run(command: (tabId: number | undefined) => Promise<void>, named?: number): Promise<void> {
  const [tab] = named === undefined ? await browser.tabs.query({ active: true, currentWindow: true }) : [];
  await command(named ?? tab?.id);
}
