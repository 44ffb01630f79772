import { browser } from 'wxt/browser';
import { forgetDomain } from '../library';
import { askTab, type SiteChange } from '../messages';
import { changeSite, hostOf } from '../settings';
import { decide } from './decide';
import { getTabState } from './look';
import { changeTab } from './tab-changes';

/** Changes a site's switches, then brings its open tabs in line with them. */
export async function setSiteSwitch({ host, change }: { host: string; change: SiteChange }): Promise<void> {
  await changeSite(host, change);
  if (change.verdict === 'ordinary') await forgetDomain(`https://${host}/`);
  const tabs = (await browser.tabs.query({})).filter(({ url }) => url !== undefined && hostOf(url) === host);
  const actsNow = 'verdict' in change || 'cleaning' in change || 'reasonsOff' in change;
  for (const { id, url } of tabs) {
    if (id !== undefined && url !== undefined) await bringInLine(id, url, actsNow);
  }
}

async function bringInLine(tabId: number, url: string, actsNow: boolean): Promise<void> {
  const { site, cleaning } = await decide(url);
  try {
    if (!actsNow) await askTab(tabId, 'tellAgain');
    else if (cleaning && site.verdict !== 'ordinary') await askTab(tabId, 'cleanAgain');
    else await askTab(tabId, 'showOriginal');
  } catch {
    // No cleaner in that page: look again, now that the answer may be another one, and tell whoever shows the tab.
    const state = await getTabState({ tabId });
    await changeTab(tabId, () => state);
  }
}
