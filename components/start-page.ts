import { render, type ComponentChild } from 'preact';
import type { Settings } from '@/lib/settings';
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
  void followTheme();
}

/** The settings, and the schema that checks them, are loaded after the first paint. */
async function followTheme(): Promise<void> {
  const { getSettings, watchSettings } = await import('@/lib/settings');
  const read = async () => showTheme((await getSettings()).theme);
  watchSettings(() => void read());
  await read();
}

function showTheme(theme: Settings['theme']): void {
  keep('theme', theme);
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
