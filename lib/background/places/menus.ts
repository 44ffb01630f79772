import { browser, type Browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { openInTab } from '../../open-in-tab';
import { startPicker } from '../site-rules';
import { carryOut } from './carry-out';
import { keepLink } from './keep-link';
import { openSidePanel } from './side-panel';
import { takeArticles } from './take-articles';
import { togglePage } from './toggle-page';

type Clicked = Browser.contextMenus.OnClickData;
type Tab = Browser.tabs.Tab;

interface MenuEntry {
  title: () => string;
  contexts: `${Browser.contextMenus.ContextType}`[];
  /** Called in the user's own click: some places open only then. */
  run: (clicked: Clicked, tab: Tab & { id: number }) => Promise<void>;
}

const PAGES = ['http://*/*', 'https://*/*'];

const ENTRIES: { [id: string]: MenuEntry } = {
  'keep-link': {
    title: () => i18n.t('menu.keepLink'),
    contexts: ['link'],
    run: keepLink,
  },
  'search-selection': {
    // The browser puts the selected words in.
    title: () => i18n.t('menu.searchSelection'),
    contexts: ['selection'],
    run: ({ selectionText = '' }) =>
      openInTab(`/library.html#/search/${encodeURIComponent(selectionText.trim().slice(0, 200))}`),
  },
  'toggle-page': {
    title: () => i18n.t('menu.togglePage'),
    contexts: ['page'],
    run: (_clicked, tab) => togglePage(tab.id),
  },
  'take-articles': {
    title: () => i18n.t('page.take'),
    contexts: ['page'],
    run: (_clicked, tab) => takeArticles(tab),
  },
  'hide-element': {
    title: () => i18n.t('menu.hideElement'),
    contexts: ['page', 'image'],
    run: (_clicked, tab) => startPicker({ tabId: tab.id }),
  },
  'open-panel': {
    title: () => i18n.t('menu.openPanel'),
    contexts: ['action'],
    run: (_clicked, tab) => openSidePanel(tab.windowId),
  },
  'open-library': {
    title: () => i18n.t('menu.openLibrary'),
    contexts: ['action'],
    run: () => openInTab('/library.html'),
  },
};

/** Entries of the page's context menu and of the button's own. The browser keeps them; they are written at install and update. */
export function answerMenus(): void {
  // Firefox for Android has no such menus.
  if (browser.contextMenus === undefined) return;
  browser.runtime.onInstalled.addListener(() => carryOut(writeMenus()));
  browser.contextMenus.onClicked.addListener((clicked, tab) => {
    const entry = ENTRIES[clicked.menuItemId];
    if (entry && tab?.id !== undefined) carryOut(entry.run(clicked, { ...tab, id: tab.id }), tab.id);
  });
}

async function writeMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const [id, { title, contexts }] of Object.entries(ENTRIES)) {
    const isOfPage = !contexts.includes('action');
    browser.contextMenus.create({
      id,
      title: title(),
      contexts: contexts as [MenuEntry['contexts'][number]],
      ...(isOfPage && { documentUrlPatterns: PAGES }),
    });
  }
}
