import type { Progress } from '../library/progress';
import { noteSearches, searchesOf, undoListImport } from '../library/import/imports';
import { changeSettings, getSettings, MOST_SEARCHES } from '../settings';

/** Adds the saved searches of a file that are not there yet. */
export async function addSearches(importId: string, texts: string[]): Promise<void> {
  const { savedSearches } = await getSettings();
  const fresh = [...new Set(texts)]
    .filter((text) => !savedSearches.includes(text))
    .slice(0, Math.max(0, MOST_SEARCHES - savedSearches.length));
  if (fresh.length === 0) return;
  await noteSearches(importId, fresh);
  await changeSettings({ savedSearches: [...savedSearches, ...fresh] });
}

/** Takes an import back, list and saved searches; run again, it goes on where it stopped. Rejects when its signal is aborted. */
export async function undoImport(importId: string, progress: Progress = {}): Promise<void> {
  const brought = new Set(await searchesOf(importId));
  if (brought.size > 0) {
    const { savedSearches } = await getSettings();
    await changeSettings({ savedSearches: savedSearches.filter((text) => !brought.has(text)) });
  }
  await undoListImport(importId, progress);
}
