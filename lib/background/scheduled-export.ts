import { browser } from 'wxt/browser';
import { countArticles, LibraryError, noteBackup } from '../library';
import { wholeList } from '../transfer/list-source';
import { winnow } from '../transfer/export/winnow';
import { writeFile } from '../transfer/write-file';
import {
  getOutcome,
  getPlan,
  isDue,
  pathOn,
  SCHEDULE_PERMISSIONS,
  setOutcome,
  type ScheduleProblem,
  type SchedulePlan,
} from '../transfer/schedule';
import { download, DownloadError } from './download';

const ALARM = 'scheduled-export';
/** A copy that failed, or was due while the browser was closed, waits no longer than this. */
const PERIOD_MINUTES = 6 * 60;

export function isExportAlarm(name: string): boolean {
  return name === ALARM;
}

/** An alarm only while the user wants copies: else nothing ever wakes the background for them. */
export async function scheduleExport(): Promise<void> {
  const wanted = (await getPlan()).every !== 'never';
  const alarm = await browser.alarms.get(ALARM);
  if (wanted && alarm === undefined)
    await browser.alarms.create(ALARM, { delayInMinutes: 1, periodInMinutes: PERIOD_MINUTES });
  if (!wanted) await browser.alarms.clear(ALARM);
}

let running: Promise<void> | null = null;

/** Saves the whole list to the user's file when that is due. Never throws for what the options page says in words. */
export function exportIfDue(now = new Date()): Promise<void> {
  running ??= run(now).finally(() => {
    running = null;
  });
  return running;
}

async function run(now: Date): Promise<void> {
  await scheduleExport();
  const [plan, outcome] = await Promise.all([getPlan(), getOutcome()]);
  if (!isDue(plan, outcome, now.getTime())) return;
  if (!(await browser.permissions.contains(SCHEDULE_PERMISSIONS))) return;
  const copy = outcome?.copy;
  try {
    const path = await saveCopy(plan, now);
    if (path === null) return;
    await setOutcome({ copy: { at: now.getTime(), path } });
  } catch (error) {
    await setOutcome({ ...(copy && { copy }), problem: problemOf(error) });
  }
}

/** The file's path; null where the list is empty: that is no copy worth the place of an older one. */
async function saveCopy(plan: SchedulePlan, now: Date): Promise<string | null> {
  if ((await countArticles()).total === 0) return null;
  const path = pathOn(plan.path, now);
  await download(await writeFile(winnow, wholeList, path), path);
  await noteBackup(now.getTime());
  return path;
}

function problemOf(error: unknown): ScheduleProblem {
  if (error instanceof LibraryError) return { name: 'library', fault: error.fault };
  if (error instanceof DownloadError) return { name: 'download', detail: error.message };
  throw error;
}
