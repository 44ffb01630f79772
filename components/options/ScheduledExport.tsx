import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import {
  DATE,
  EVERY,
  getOutcome,
  getPlan,
  isSafePath,
  SCHEDULE_PERMISSIONS,
  setPlan,
  watchSchedule,
  type SchedulePlan,
} from '@/lib/transfer/schedule';
import { Shown } from '../Shown';
import { attempt } from '../list/article-actions';
import { announce, announceTrouble } from '../toasts';
import { useRead } from '../use-read';
import { say } from '../words';
import { ScheduleStatus } from './ScheduleStatus';
import { TextField } from './TextField';

const read = async () => ({
  plan: await getPlan(),
  outcome: await getOutcome(),
  isAllowed: await browser.permissions.contains(SCHEDULE_PERMISSIONS),
});

function watch(listener: () => void): () => void {
  const unwatch = watchSchedule(listener);
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
  return () => {
    unwatch();
    browser.permissions.onAdded.removeListener(listener);
    browser.permissions.onRemoved.removeListener(listener);
  };
}

/** The whole list to a file, by itself: how often, to which, and what came of it. */
export function ScheduledExport() {
  return (
    <section class="card">
      <h2 id="copies-title">{say('copies.title')}</h2>
      <p class="soft">{say('copies.hint')}</p>
      <Shown live={useRead(read, [], watch)}>
        {(found) => (
          <>
            <PlanForm key={JSON.stringify(found.plan)} plan={found.plan} />
            <ScheduleStatus {...found} />
          </>
        )}
      </Shown>
    </section>
  );
}

function PlanForm({ plan }: { plan: SchedulePlan }) {
  const [draft, setDraft] = useState(plan);
  const isBad = draft.every !== 'never' && !isSafePath(draft.path);
  const save = (event: Event) => {
    event.preventDefault();
    if (!isBad)
      void attempt(() => carryOut({ ...draft, path: isSafePath(draft.path) ? draft.path : plan.path }));
  };
  return (
    <form class="fields" aria-labelledby="copies-title" onSubmit={save}>
      <label class="text-field">
        <span>{say('copies.every')}</span>
        <select
          class="field narrow"
          name="every"
          value={draft.every}
          onChange={({ currentTarget }) =>
            setDraft({ ...draft, every: EVERY[currentTarget.selectedIndex] ?? 'never' })
          }
        >
          {EVERY.map((every) => (
            <option key={every} value={every}>
              {say(`copies.${every}`)}
            </option>
          ))}
        </select>
      </label>
      {draft.every !== 'never' && (
        <TextField
          label={say('copies.file')}
          hint={say('copies.fileHint', { date: DATE })}
          name="path"
          required
          value={draft.path}
          onValue={(path) => setDraft({ ...draft, path })}
        />
      )}
      {isBad && (
        <p role="alert" class="problem">
          {say('copies.badFile')}
        </p>
      )}
      <div class="buttons">
        <button type="submit" class="button primary" disabled={isBad}>
          {say('copies.save')}
        </button>
      </div>
    </form>
  );
}

/** Nothing may come before the request: browsers take it only from within the press of a button. */
async function carryOut(plan: SchedulePlan): Promise<void> {
  if (plan.every === 'never') {
    await setPlan(plan);
    // What an organization's policy grants cannot be given back.
    await browser.permissions.remove(SCHEDULE_PERMISSIONS).catch(() => false);
    announce(say('copies.off'));
    return;
  }
  if (!(await browser.permissions.request(SCHEDULE_PERMISSIONS))) {
    announceTrouble(say('copies.refused'));
    return;
  }
  await setPlan(plan);
  announce(say('copies.on'));
}
