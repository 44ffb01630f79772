import { browser } from 'wxt/browser';
import { articlesOfPage } from '../library';
import { askTab } from '../messages';
import type { Look } from '../recognizer/look-at';
import { hostOf } from '../settings';
import { readTabState, type TabState, type UnreadableReason } from '../tabs';
import { showBadge } from './badge';
import { decide } from './decide';
import { force } from './forced';
import { injectJudge } from './judge';
import { injectCleaner } from './recognized';
import { changeTab, freshState } from './tab-changes';

/**
 * The state of a tab, fresh. An ordinary page never sent anything, and a tab that was open before Winnow was installed
 * has no recognizer: so where no cleaner answers, the page is looked at now, because the user asked. Where there is nothing
 * to do, nothing is kept of the look either.
 */
export async function getTabState({ tabId }: { tabId: number }): Promise<TabState> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (tab === null) return { ...freshState(blankPage), status: 'unreadable', unreadable: 'gone' };
  const url = tab.url ?? '';
  const page = { url, private: tab.incognito, host: hostOf(url) };
  const reason = await whyUnreadable(url);
  if (reason !== null) return unreadable(page, reason);
  if (await cleanerAnswers(tabId)) return (await readTabState(tabId)) ?? freshState(page);
  return lookNow(tabId, page);
}

/** "Clean this page anyway": the cleaner runs whatever the recognizer and the switches say. */
export async function cleanTab({ tabId }: { tabId: number }): Promise<TabState> {
  const state = await getTabState({ tabId });
  if (state.status === 'unreadable') return state;
  await force(tabId, state.url);
  if (await cleanerAnswers(tabId)) await askTab(tabId, 'cleanAgain');
  else await injectCleaner(tabId);
  return (await readTabState(tabId)) ?? state;
}

type Page = Parameters<typeof freshState>[0];
const blankPage: Page = { url: '', private: false, host: null };

async function lookNow(tabId: number, page: Page): Promise<TabState> {
  let look: Look | undefined;
  try {
    look = await injectJudge(tabId);
  } catch {
    return unreadable(page, 'browser-page');
  }
  if (look === undefined) return unreadable(page, 'gone');
  if (look.answer === 'not-a-page') return unreadable(page, 'not-a-page');
  // Where it is not ordinary, the judge has told the background already, and waited until that was done.
  if (look.answer !== 'ordinary') return (await readTabState(tabId)) ?? freshState(page);
  const { site, saving } = await decide(page.url);
  const status = site.verdict === 'ordinary' ? 'not-spam' : 'ordinary';
  return { ...freshState(page), saving, status, recognition: look.recognition, ...(await taken(page)) };
}

/** What somebody took from the page, now or on an earlier visit. The verdict stands where the list cannot be read. */
async function taken({ url }: Pick<Page, 'url'>): Promise<Partial<TabState>> {
  try {
    const { pageId, articles } = await articlesOfPage(url);
    return pageId === null ? {} : { pageId, saved: articles.length };
  } catch (error) {
    console.debug('Winnow could not read what is saved of a page', error);
    return {};
  }
}

/** Articles were taken from a tab's page by hand: its state and badge say so from now on. */
export async function articlesTaken({ tabId }: { tabId: number }): Promise<void> {
  const looked = await getTabState({ tabId });
  const state = await changeTab(tabId, async (before) => {
    // A state outlives its page: that of the page before is none of this one's.
    const current = before?.url === looked.url ? before : looked;
    return { ...current, ...(await taken(current)) };
  });
  await showBadge(tabId, state);
}

async function cleanerAnswers(tabId: number): Promise<boolean> {
  try {
    await askTab(tabId, 'tellAgain');
    return true;
  } catch {
    return false;
  }
}

async function whyUnreadable(url: string): Promise<UnreadableReason | null> {
  // Without access the browser does not even tell the address, on its own pages as on a site that the user took away.
  if (url === '') return (await mayReadSites()) ? 'browser-page' : 'no-permission';
  if (!/^(https?|file):/.test(url)) return 'browser-page';
  if (url.startsWith('file:')) return null;
  const allowed = await browser.permissions.contains({ origins: [`${new URL(url).origin}/*`] });
  return allowed ? null : 'no-permission';
}

function mayReadSites(): Promise<boolean> {
  return browser.permissions.contains({ origins: ['<all_urls>'] });
}

function unreadable(page: Page, reason: UnreadableReason): TabState {
  return { ...freshState(page), status: 'unreadable', unreadable: reason };
}
