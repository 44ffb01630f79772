import { browser } from 'wxt/browser';
import { askTab } from '@/lib/messages';
import { caseFileOf, reportOf } from '@/lib/report/case-file';
import type { TabState } from '@/lib/tabs';
import { handOut } from '../options/files';
import { announce } from '../toasts';
import { say } from '../words';

/** Writes the page, as it came, and what Winnow thinks of it into a file on the user's own disk. Nothing is sent. */
export async function reportPage(tabId: number, state: TabState): Promise<void> {
  const isCleaned = state.status === 'cleaned';
  if (isCleaned) await askTab(tabId, 'showOriginal');
  const [read] = await browser.scripting
    .executeScript({ target: { tabId }, func: () => document.documentElement.outerHTML })
    .finally(() => (isCleaned ? askTab(tabId, 'cleanAgain') : undefined));
  const report = reportOf(state, browser.runtime.getManifest().version);
  const html = caseFileOf(String(read?.result ?? ''), state.url, report);
  const name = `winnow-report-${new Date().toISOString().slice(0, 10)}.html`;
  handOut(new File([html], name, { type: 'text/html' }));
  announce(say('report.done', { name }));
}
