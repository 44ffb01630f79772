import { browser } from 'wxt/browser';
import type { ContentVerbs } from '../messages';
import type { PageKind } from '../page/contract';
import type { TabState } from '../tabs';
import { type Decision, decide } from './decide';
import type { Sender } from './receive';
import { changeTab, freshState } from './tab-changes';

type Request = Parameters<ContentVerbs['pageRecognized']>[0];

/** The judge's word about a page meets the user's decisions; only what survives both gets the cleaner. */
export async function pageRecognized({ answer, recognition }: Request, sender: Sender): Promise<void> {
  const decision = await decide(sender.url);
  const status = statusOf(answer, decision);
  // The spam shows meanwhile: the cleaner is on its way before the tab's state is written, and tells of itself only after it.
  const noted = changeTab(sender.tabId, () => ({
    ...freshState({ ...sender, host: decision.host }),
    status,
    saving: decision.saving,
    recognition: answer === 'spam' ? recognition : null,
  }));
  const isWanted = status === 'looking' || (status === 'off' && decision.saving);
  await Promise.all([noted, isWanted && injectCleaner(sender.tabId, recognition.kind)]);
}

function statusOf(answer: Request['answer'], { site, listed, cleaning }: Decision): TabState['status'] {
  if (site.verdict === 'ordinary') return 'not-spam';
  const spam = answer === 'spam' || listed || site.verdict === 'spam';
  if (!spam) return 'ordinary';
  return cleaning ? 'looking' : 'off';
}

/**
 * Rejects where the page cannot be written to: closed, navigated away, or access withdrawn. `kind`: what the page is known
 * to be; an article's reader comes along then, which the cleaner otherwise asks for.
 */
export async function injectCleaner(tabId: number, kind?: PageKind): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    files: kind === 'article' ? ['/reader.js', '/cleaner.js'] : ['/cleaner.js'],
  });
}
