import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { LIBRARY_FAULTS } from '../library/store/fault';

/** How often the whole list is saved to a file by itself. */
export const EVERY = ['never', 'day', 'week', 'month'] as const;

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
const PERIOD_MS = { day: DAY_MS, week: 7 * DAY_MS, month: 30 * DAY_MS };

/** Stands for the day in the name of the file. */
export const DATE = '{date}';

/** Below the folder of downloads on every system: no way up, no name that Windows refuses, and an ending that tells what it is. */
const SAFE_PATH = /^(?!.*(?:^|\/)\.)(?:[^<>:"|?*\\/\p{Cc}]+\/)*[^<>:"|?*\\/\p{Cc}]+\.jsonl(?:\.gz)?$/u;

const planSchema = v.object({
  every: v.picklist(EVERY),
  /** Of the file, below the folder of downloads. */
  path: v.pipe(v.string(), v.maxLength(200), v.regex(SAFE_PATH)),
});
const outcomeSchema = v.object({
  /** The last copy that the browser said was whole. */
  copy: v.optional(v.object({ at: v.number(), path: v.string() })),
  problem: v.optional(
    v.variant('name', [
      v.object({ name: v.literal('library'), fault: v.picklist(LIBRARY_FAULTS) }),
      /** The browser's own word for why a download ended. */
      v.object({ name: v.literal('download'), detail: v.string() }),
    ]),
  ),
});

export type SchedulePlan = v.InferOutput<typeof planSchema>;
export type ScheduleOutcome = v.InferOutput<typeof outcomeSchema>;
export type ScheduleProblem = NonNullable<ScheduleOutcome['problem']>;

export const NO_PLAN: SchedulePlan = { every: 'never', path: `Winnow/winnow-${DATE}.jsonl.gz` };

/** What the browser has to allow: to save files and, where a worker cannot hold a file by itself, a page out of sight for it. */
export const SCHEDULE_PERMISSIONS = {
  permissions: import.meta.env.FIREFOX ? ['downloads'] : ['downloads', 'offscreen'],
} as { permissions: ('downloads' | 'offscreen')[] };

/** Of this browser alone: its folder of downloads is no other device's. Never synced, in no export. */
const PLAN = 'schedule:plan';
const OUTCOME = 'schedule:outcome';

export const isSafePath = (path: string): boolean => v.is(planSchema.entries.path, path);

export async function getPlan(): Promise<SchedulePlan> {
  const parsed = v.safeParse(planSchema, (await browser.storage.local.get(PLAN))[PLAN]);
  return parsed.success ? parsed.output : NO_PLAN;
}

/** Throws on a plan that cannot be carried out. */
export async function setPlan(plan: SchedulePlan): Promise<void> {
  await browser.storage.local.set({ [PLAN]: v.parse(planSchema, plan) });
}

/** Null before the first try. */
export async function getOutcome(): Promise<ScheduleOutcome | null> {
  const parsed = v.safeParse(outcomeSchema, (await browser.storage.local.get(OUTCOME))[OUTCOME]);
  return parsed.success ? parsed.output : null;
}

export async function setOutcome(outcome: ScheduleOutcome): Promise<void> {
  await browser.storage.local.set({ [OUTCOME]: outcome });
}

/** Calls back after a change of the plan. Returns how to stop. */
export const watchPlan = (listener: () => void): (() => void) => watchKeys([PLAN], listener);

/** The same, and after each copy. */
export const watchSchedule = (listener: () => void): (() => void) => watchKeys([PLAN, OUTCOME], listener);

function watchKeys(keys: readonly string[], listener: () => void): () => void {
  const onChanged = (changes: Record<string, unknown>) => {
    if (keys.some((key) => key in changes)) listener();
  };
  browser.storage.local.onChanged.addListener(onChanged);
  return () => browser.storage.local.onChanged.removeListener(onChanged);
}

/** Whether it is time for a copy: none yet under this name, or the last is old enough. An hour early counts, alarms are no clocks. */
export function isDue({ every, path }: SchedulePlan, outcome: ScheduleOutcome | null, now: number): boolean {
  if (every === 'never') return false;
  const copy = outcome?.copy;
  if (copy === undefined || copy.path !== pathOn(path, new Date(copy.at))) return true;
  // A clock that was set back must not stop the copies until it has caught up.
  return copy.at > now || now - copy.at >= PERIOD_MS[every] - HOUR_MS;
}

/** The path with the day in it. */
export const pathOn = (path: string, now: Date): string =>
  path.replaceAll(DATE, now.toISOString().slice(0, 10));
