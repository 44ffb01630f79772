import { browser } from 'wxt/browser';
import { addSiteRule, removeSiteRule } from '../filters/rule-store';
import { hasSelectorForm } from '../filters/site-rules';
import { insertSiteStyles } from '../filters/site-styles';
import { MessageError } from '../messages';
import { hostOf } from '../settings';
import type { Sender } from './receive';

const keyOf = (tabId: number) => `picking:${tabId}`;

/** "Hide this": lets the user point at an element of the page in a tab. Done once the picker is there, not once something is picked. */
export async function startPicker({ tabId }: { tabId: number }): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: true });
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: ['/picker.js'] });
}

/** Keeps what the user picked as a rule for the page's own site, and applies it. Heard once after `startPicker`. */
export async function elementPicked(
  { selector }: { selector: string },
  sender: Sender,
): Promise<{ rule: string }> {
  const key = keyOf(sender.tabId);
  const isPicking = (await browser.storage.session.get(key))[key] === true;
  const host = hostOf(sender.url);
  if (!isPicking || host === null || !hasSelectorForm(selector)) {
    throw new MessageError('Refused', 'Nobody asked for an element to be picked here.');
  }
  await browser.storage.session.remove(key);
  const rule = await addSiteRule({ hosts: [host], exceptHosts: [], action: 'hide', selector });
  await insertSiteStyles(sender.tabId, host);
  return { rule };
}

/** Takes a rule out again. The page shows what it hid after it is loaded again. */
export async function undoRule({ rule }: { rule: string }): Promise<void> {
  await removeSiteRule(rule);
}

/** A page of a site with rules has begun to load. */
export async function applySiteRules(_request: undefined, sender: Sender): Promise<void> {
  const host = hostOf(sender.url);
  if (host !== null) await insertSiteStyles(sender.tabId, host);
}
