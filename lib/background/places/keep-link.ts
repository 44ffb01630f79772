import { browser, type Browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { savePage } from '../../library';

const MAX_TITLE = 400;

/**
 * Keeps a link in the list as it stands on the page, without visiting it. Nothing from a private window. The badge says so
 * until the tab goes elsewhere.
 */
export async function keepLink(
  { linkUrl = '', selectionText, ...clicked }: Browser.contextMenus.OnClickData,
  tab: Browser.tabs.Tab & { id: number },
): Promise<void> {
  const tabId = tab.id;
  if (tab.incognito) return browser.action.setTitle({ tabId, title: i18n.t('tooltip.private') });
  if (!/^https?:\/\//i.test(linkUrl) || !URL.canParse(linkUrl)) return;
  // Firefox tells the link's words, Chromium none.
  const words =
    'linkText' in clicked && typeof clicked.linkText === 'string' ? clicked.linkText : selectionText;
  const title = (words ?? '').replace(/\s+/g, ' ').trim() || nameOf(new URL(linkUrl));
  const { added } = await savePage({
    pageId: crypto.randomUUID(),
    url: tab.url ?? linkUrl,
    title: tab.title ?? '',
    kind: 'ordinary',
    savedAt: Date.now(),
    wanted: true,
    articles: [
      {
        id: crypto.randomUUID(),
        role: 'record',
        title: title.slice(0, MAX_TITLE),
        summary: '',
        url: linkUrl,
      },
    ],
  });
  await browser.action.setBadgeText({ tabId, text: added > 0 ? '+1' : '✓' });
}

/** `example.org/a-long-title` as words: what an address says by itself. */
function nameOf({ hostname, pathname }: URL): string {
  const last = pathname.split('/').findLast((part) => part !== '') ?? '';
  let words = last;
  try {
    words = decodeURIComponent(last);
  } catch {
    // A stray percent sign: the address stays as it is written.
  }
  const spaced = words
    .replace(/\.\w{2,5}$/, '')
    .replace(/[-_+]+/g, ' ')
    .trim();
  return spaced === '' ? hostname : `${spaced} – ${hostname}`;
}
