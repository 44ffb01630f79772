import type { CleanedReport, CleanerOrders } from '../messages';
import type { RemovalReason } from '../page/contract';
import { changeSite, getSite, hostOf, MAX_KEPT_TEXTS } from '../settings';
import { STATE_REMOVALS, STATE_TEXT_CHARACTERS, type TabState } from '../tabs';
import { showBadge } from './badge';
import { noteCleaned } from './library-care';
import { type Decision, decide, ordersFor } from './decide';
import type { Sender } from './receive';
import { changeTab, freshState } from './tab-changes';
import { isForced } from './forced';

/** The cleaner has arrived in a page: what it may do there. */
export async function cleanerStarted(_request: undefined, sender: Sender): Promise<CleanerOrders> {
  const orders = await ordersFor(await decide(sender.url), await isForced(sender));
  return { ...orders, save: orders.save && !sender.private };
}

/** The cleaner says what it did; the tab's state and badge say it on. */
export async function pageCleaned(report: CleanedReport, sender: Sender): Promise<void> {
  const decision = await decide(sender.url);
  let isFirst = false;
  const state = await changeTab(sender.tabId, (before) => {
    isFirst = before?.url !== sender.url || before.status === 'looking';
    const known = before?.url === sender.url ? before : freshState({ ...sender, host: decision.host });
    return {
      ...known,
      saving: decision.saving,
      status: statusOf(report, decision),
      recognition: report.recognition,
      found: report.found,
      ...(report.language !== undefined && { language: report.language }),
      ...summarize(report),
    };
  });
  await showBadge(sender.tabId, state);
  if (isFirst && report.showing === 'cleaned') await noteCleaned(report, sender);
}

/** Remembers for the site that a text stays, or forgets it. */
export async function keepText(
  { text, keep }: { text: string; keep: boolean },
  sender: Sender,
): Promise<void> {
  const host = hostOf(sender.url);
  if (host === null) return;
  const { keepTexts = [] } = await getSite(host);
  const others = keepTexts.filter((other) => other !== text);
  const kept = (keep ? [...others, text] : others).slice(-MAX_KEPT_TEXTS);
  await changeSite(host, { keepTexts: kept.length > 0 ? kept : null });
}

function statusOf({ recognition, showing }: CleanedReport, { site, cleaning }: Decision): TabState['status'] {
  if (showing === 'cleaned') return 'cleaned';
  if (site.verdict === 'ordinary') return 'not-spam';
  if (recognition.kind === 'ordinary') return 'ordinary';
  return cleaning ? 'restored' : 'off';
}

function summarize({ removals, putBack }: CleanedReport): Pick<TabState, 'counts' | 'removals'> {
  const back = new Set(putBack);
  const counts: Partial<Record<RemovalReason, number>> = {};
  for (const [index, { reason, hidden }] of removals.entries()) {
    if (!back.has(index) && !hidden) counts[reason] = (counts[reason] ?? 0) + 1;
  }
  const first = removals.slice(0, STATE_REMOVALS).map(({ reason, text }, index) => ({
    index,
    reason,
    text: text.slice(0, STATE_TEXT_CHARACTERS),
    ...(back.has(index) && { putBack: true as const }),
  }));
  return { counts, removals: first };
}
