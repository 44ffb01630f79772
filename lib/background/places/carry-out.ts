import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { LibraryError } from '../../library';

/**
 * What the user asked for outside of any page of Winnow's. Where it fails, Winnow's icon is all there is to say so: a mark
 * on it, and why in its title, until the tab goes elsewhere.
 */
export function carryOut(work: Promise<unknown>, tabId?: number): void {
  work
    .catch(async (error: unknown) => markTrouble(tabId ?? (await tabInFront()), error))
    // The tab closed meanwhile: there is nothing left to say it on, and nobody who waits for it.
    .catch((error: unknown) => console.debug('Winnow could not say what failed', error));
}

async function tabInFront(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

async function markTrouble(tabId: number | undefined, error: unknown): Promise<void> {
  const tab = tabId === undefined ? {} : { tabId };
  await browser.action.setBadgeText({ ...tab, text: '!' });
  await browser.action.setTitle({ ...tab, title: i18n.t('tooltip.failed', [reasonOf(error)]) });
}

function reasonOf(error: unknown): string {
  if (error instanceof LibraryError) return i18n.t(`fault.${error.fault}`);
  return error instanceof Error ? error.message : String(error);
}
