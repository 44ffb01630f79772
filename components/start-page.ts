import { render, type ComponentChild } from 'preact';
import type { Settings } from '@/lib/settings';
import { mendTexts } from './mended';
import { keep, recall } from './use-remembered';
import { say, uiDirection, uiLanguage } from './words';

/** Shows one of Winnow's pages: its language, direction, theme and title first, so that nothing jumps. */
export function startPage(page: ComponentChild, title = say('extName')): void {
  const root = document.documentElement;
  root.lang = uiLanguage;
  root.dir = uiDirection;
  document.title = title;
  // The theme as it was last time, until storage answers.
  showTheme(recall<Settings['theme']>('theme', 'system'));
  render(page, document.body);
  void followSettings();
  void followList();
}

/** The settings, and the schema that checks them, are loaded after the first paint. */
async function followSettings(): Promise<void> {
  const { getSettings, watchSettings } = await import('@/lib/settings');
  const read = async () => {
    const { theme, repairs } = await getSettings();
    showTheme(theme);
    mendTexts(repairs);
  };
  watchSettings(() => void read());
  await read();
}

/** What changes here is synced a minute later, where there is a server. */
async function followList(): Promise<void> {
  const [{ onOutboxChange }, { syncSoon }] = await Promise.all([
    import('@/lib/library/sync/changed'),
    import('@/lib/background/sync-alarms'),
  ]);
  onOutboxChange(() => void syncSoon());
}

function showTheme(theme: Settings['theme']): void {
  keep('theme', theme);
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
