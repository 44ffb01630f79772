import { askBackground, askTab, type Preview, type SiteChange } from '@/lib/messages';
import type { RemovalReason } from '@/lib/page/contract';
import type { TabState } from '@/lib/tabs';
import { attempt } from '../list/article-actions';
import { reasonName } from '../this-page/reason-words';
import { announce } from '../toasts';
import { sayCount, say } from '../words';

/** What the popup can ask for about the open page. The tab state that follows shows what came of it. */
export function pageActions(tabId: number, { host }: TabState) {
  const change = (siteChange: SiteChange) => {
    if (host === null) return Promise.resolve();
    return askBackground('setSiteSwitch', { host, change: siteChange });
  };
  return {
    onShowOriginal: () => void attempt(() => askTab(tabId, 'showOriginal')),
    onCleanAgain: () => void attempt(() => askTab(tabId, 'cleanAgain')),
    onCleanAnyway: () => void attempt(() => askBackground('cleanTab', { tabId })),
    onSave: () => void attempt(() => saveNow(tabId)),
    onHideThis: () =>
      void attempt(async () => {
        await askBackground('startPicker', { tabId });
        // The picker is on the page, which the popup would cover.
        if (location.search === '') window.close();
      }),
    onSpamAfterAll: () => void attempt(() => change({ verdict: null })),
    onNotSpam: () =>
      void attempt(async () => {
        await change({ verdict: 'ordinary' });
        announce(say('done.notSpam'), () => change({ verdict: null }));
      }),
  };
}

/** Leaves blocks of one kind visible on a site from now on. */
export async function keepReason(host: string | null, reason: RemovalReason): Promise<void> {
  if (host === null) return;
  const { getSite } = await import('@/lib/settings');
  const before = (await getSite(host)).reasonsOff ?? null;
  const reasonsOff = [...new Set([...(before ?? []), reason])];
  await askBackground('setSiteSwitch', { host, change: { reasonsOff } });
  announce(say('done.reasonKept', { reason: reasonName(reason) }), () =>
    askBackground('setSiteSwitch', { host, change: { reasonsOff: before } }),
  );
}

async function saveNow(tabId: number): Promise<void> {
  const { added } = await askTab(tabId, 'takeArticles');
  announce(sayCount('done.saved', added));
}

/** Saves the chosen articles of a preview; they are wanted, so they are kept at once. */
export async function savePreview(tabId: number, { url }: TabState, preview: Preview): Promise<void> {
  const savedAt = Date.now();
  const articles = preview.articles.map((article) => ({ ...article, id: crypto.randomUUID() }));
  const batch = {
    pageId: crypto.randomUUID(),
    url,
    title: preview.title,
    kind: 'ordinary',
    savedAt,
    articles,
  } as const;
  const { content } = preview;
  const { savePage } = await import('@/lib/library/save-page');
  const { added, known } = await savePage({ ...batch, ...(content && { content }), wanted: true });
  announce(known > 0 ? say('done.savedKnown', { added, known }) : sayCount('done.saved', added));
  // They are saved, whatever becomes of the badge.
  askBackground('articlesTaken', { tabId }).catch((error: unknown) => {
    console.debug('Winnow could not count what was taken', error);
  });
}
