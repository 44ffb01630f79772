import { useEffect } from 'preact/hooks';
import { changeSettings } from '@/lib/settings';
import { attempt } from '../list/article-actions';
import { recall } from '../use-remembered';
import { useSettings } from '../use-settings';
import type { Live } from '../use-live-query';

/** Where they were kept before they became a setting, which is exported and synced. */
const OLD_PLACE = 'saved-searches';

/** The words of the searches that the user saved, live. */
export function useSavedSearches(): Live<string[]> {
  const { value, error } = useSettings();
  const saved = value?.settings.savedSearches;
  useEffect(() => {
    if (saved) void attempt(() => moveOld(saved));
  }, [saved === undefined]);
  return { ...(saved && { value: saved }), ...(error && { error }) };
}

export function saveSearches(savedSearches: string[]): void {
  void attempt(() => changeSettings({ savedSearches }));
}

async function moveOld(saved: string[]): Promise<void> {
  const old = recall<string[]>(OLD_PLACE, []);
  if (old.length > 0) await changeSettings({ savedSearches: [...new Set([...saved, ...old])] });
  localStorage.removeItem(OLD_PLACE);
}
