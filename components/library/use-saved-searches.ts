import { changeSettings } from '@/lib/settings';
import { attempt } from '../list/article-actions';
import { useSettings } from '../use-settings';
import type { Live } from '../use-live-query';

/** The words of the searches that the user saved, live. */
export function useSavedSearches(): Live<string[]> {
  const { value, error } = useSettings();
  return { ...(value && { value: value.settings.savedSearches }), ...(error && { error }) };
}

export function saveSearches(savedSearches: string[]): void {
  void attempt(() => changeSettings({ savedSearches }));
}
