import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { LibraryError } from '../../library';

/**
 * What the user asked for outside of any page of Winnow's. Where it fails, Winnow's icon is all there is to say so: a mark
 * on it, and why in its title, until the tab goes elsewhere.
 */
export function carryOut(work: Promise<unknown>, tabId?: number): void {
  work
    .catch(async (error: unknown) => markTrouble(error, tabId ?? (await tabInFront())))
    // No tab, or it closed meanwhile: there is nothing to say it on, and nobody who waits for it.
    .catch((error: unknown) => console.debug('Winnow could not say what failed', error));
}

async function tabInFront(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}

/** On one tab only: a mark on all of them would stay for ever. */
async function markTrouble(error: unknown, tabId: number | undefined): Promise<void> {
  if (tabId === undefined) throw error;
  await browser.action.setBadgeText({ tabId, text: '!' });
  await browser.action.setTitle({ tabId, title: i18n.t('tooltip.failed', [reasonOf(error)]) });
}

function reasonOf(error: unknown): string {
  if (error instanceof LibraryError) return i18n.t(`fault.${error.fault}`);
  return error instanceof Error ? error.message : String(error);
}
