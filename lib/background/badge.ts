import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { getSettings } from '../settings';
import { readTabState, type TabState } from '../tabs';
import { uiLanguage } from '../ui-language';

const BADGE_COLOR = '#3d6b4f';

/**
 * The number of articles saved from the page, and in the title the same in words: never a word of the page.
 * Browsers take both away by themselves when the tab goes to another page.
 */
export async function showBadge(tabId: number, state: TabState): Promise<void> {
  const { badge } = await getSettings();
  const text = badge && state.saved > 0 ? String(Math.min(state.saved, 999)) : '';
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOR }),
      browser.action.setTitle({ tabId, title: titleOf(state) }),
    ]);
  } catch {
    // The tab closed meanwhile: there is nothing to show it on.
  }
}

/** Switched off or on, the number goes from the pages that are open, or comes to them, at once. */
export function followBadgeSetting(): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if ('badge' in changes) void showAllBadges();
  });
}

async function showAllBadges(): Promise<void> {
  for (const { id, url } of await browser.tabs.query({})) {
    if (id === undefined) continue;
    const state = await readTabState(id);
    // The state outlives its page where the next one had nothing to say.
    if (state && state.url === url) await showBadge(id, state);
  }
}

function titleOf(state: TabState): string {
  if (state.problem) return i18n.t('tooltip.problem');
  const hidden = Object.values(state.counts).reduce((sum, count) => sum + count, 0);
  const saved = state.private ? i18n.t('tooltip.private') : i18n.t('tooltip.saved', [written(state.saved)]);
  return state.status === 'cleaned' ? `${i18n.t('tooltip.hidden', [written(hidden)])} ${saved}` : saved;
}

const written = (count: number): string => new Intl.NumberFormat(uiLanguage).format(count);
