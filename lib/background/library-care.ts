import { browser } from 'wxt/browser';
import { countRemovals, keepHouse, LibraryError, recordDomain, tendIndex } from '../library';
import type { CleanedReport } from '../messages';
import { getSettings } from '../settings';
import type { Sender } from './receive';

const ALARM = 'library-care';
const PERIOD_MINUTES = 30;
/** Enough slices for some thousand articles; what is left waits for the next alarm. */
const SLICES = 20;
const SLICE_MS = 500;
const EXPIRY_DAYS = 90;

/** An alarm that looks after the list: the search index, the trash, imports cut short. */
export async function scheduleLibraryCare(): Promise<void> {
  if ((await browser.alarms.get(ALARM)) === undefined)
    await browser.alarms.create(ALARM, { delayInMinutes: 1, periodInMinutes: PERIOD_MINUTES });
}

export function isCareAlarm(name: string): boolean {
  return name === ALARM;
}

export async function careForLibrary(): Promise<void> {
  const { expireFound } = await getSettings();
  await keepHouse(expireFound ? { expireFoundAfterDays: EXPIRY_DAYS } : {});
  for (let slice = 0; slice < SLICES; slice++) if ((await tendIndex({ budgetMs: SLICE_MS })).isDone) return;
}

/** Adds a page that was just cleaned to the day's figures and to the recognized domains. Nothing of a private window. */
export async function noteCleaned({ recognition, removals }: CleanedReport, sender: Sender): Promise<void> {
  if (sender.private || recognition.kind === 'ordinary') return;
  const counts: Record<string, number> = {};
  for (const { reason, hidden } of removals) if (!hidden) counts[reason] = (counts[reason] ?? 0) + 1;
  try {
    await countRemovals(counts);
    await recordDomain(sender.url, recognition.score);
  } catch (error) {
    // Figures are no reason to fail a cleaning: a list that cannot be written says so where articles are saved.
    if (!(error instanceof LibraryError)) throw error;
  }
}
