import { browser } from 'wxt/browser';

export interface ShownPage {
  /** Null where the browser gives no tab, or no answer. */
  tabId: number | null;
  /** Another one with every page that comes in front: what is known of the one before is out of date. */
  visit: number;
}

/**
 * Calls back with the page that a popup belongs to. `?tab=ID` names another one: where the
 * popup's document is shown in a tab of its own, the active tab would be the popup itself. A side panel (`?panel`) outlives
 * tabs and pages: it is called at every change of either, and never ends.
 */
export function followPage(onPage: (page: ShownPage) => void): void {
  const query = new URLSearchParams(location.search);
  let visit = 0;
  const look = async () => {
    const tabId = await tabInFront(query).catch(() => null);
    onPage({ tabId, visit: visit++ });
  };
  void look();
  if (!query.has('panel')) return;
  browser.tabs.onActivated.addListener(() => void look());
  browser.tabs.onUpdated.addListener((_tabId, { status }, { active }) => {
    if (active && status === 'complete') void look();
  });
}

async function tabInFront(query: URLSearchParams): Promise<number | null> {
  const named = Number(query.get('tab') ?? Number.NaN);
  if (Number.isInteger(named)) return named;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}
