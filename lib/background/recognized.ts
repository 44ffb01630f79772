import { browser } from 'wxt/browser';
import type { ContentVerbs } from '../messages';
import type { TabState } from '../tabs';
import { type Decision, decide } from './decide';
import type { Sender } from './receive';
import { changeTab, freshState } from './tab-changes';

type Request = Parameters<ContentVerbs['pageRecognized']>[0];

/** The judge's word about a page meets the user's decisions; only what survives both gets the cleaner. */
export async function pageRecognized({ answer, recognition }: Request, sender: Sender): Promise<void> {
  const decision = await decide(sender.url);
  const status = statusOf(answer, decision);
  await changeTab(sender.tabId, () => ({
    ...freshState({ ...sender, host: decision.host }),
    status,
    saving: decision.saving,
    recognition: answer === 'spam' ? recognition : null,
  }));
  if (status === 'looking' || (status === 'off' && decision.saving)) await injectCleaner(sender.tabId);
}

function statusOf(answer: Request['answer'], { site, listed, cleaning }: Decision): TabState['status'] {
  if (site.verdict === 'ordinary') return 'not-spam';
  const spam = answer === 'spam' || listed || site.verdict === 'spam';
  if (!spam) return 'ordinary';
  return cleaning ? 'looking' : 'off';
}

/** Rejects where the page cannot be written to: closed, navigated away, or access withdrawn. */
export async function injectCleaner(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    files: ['/cleaner.js'],
  });
}
