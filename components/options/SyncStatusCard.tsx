import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { SYNC_ALARM } from '@/lib/background/sync-alarms';
import { askBackground, type SyncAnswers } from '@/lib/messages';
import type { SyncAccount, SyncStatus } from '@/lib/sync/account';
import { formatExactly } from '../dates';
import { Shown } from '../Shown';
import { attempt } from '../list/article-actions';
import { useRead } from '../use-read';
import { formatNumber, say, sayCount } from '../words';
import { syncSentence } from './sync-words';
import { TextField } from './TextField';

/** A run that says nothing for so long was cut off: the next one starts anew. */
const CUT_OFF_MS = 10 * 60_000;

/** How the last sync went, when the next one is, and what it needs to know. */
export function SyncStatusCard({ account, status }: { account: SyncAccount; status: SyncStatus }) {
  const running = isRunning(status);
  return (
    <section class="card" aria-live="polite">
      <h2>{say('sync.status')}</h2>
      <p class="soft">
        <bdi>{account.url}</bdi> · {say(account.encrypted ? 'sync.sealed' : 'sync.open')}
      </p>
      {running ? <Progress status={status} /> : <LastRun status={status} />}
      {!running && status.problem && <Question problem={status.problem} />}
      <p class="soft">
        {status.succeededAt !== undefined &&
          say('sync.lastGood', { when: formatExactly(status.succeededAt) })}
      </p>
      <NextRun status={status} />
      <div class="buttons">
        <button type="button" class="button primary" disabled={running} onClick={() => run({})}>
          {say('sync.now')}
        </button>
        {running && (
          <button type="button" class="button" onClick={stop}>
            {say('action.stop')}
          </button>
        )}
      </div>
    </section>
  );
}

function isRunning({ startedAt = 0, finishedAt = 0 }: SyncStatus): boolean {
  return startedAt > finishedAt && Date.now() - startedAt < CUT_OFF_MS;
}

function run(answers: SyncAnswers): void {
  void attempt(() => askBackground('syncNow', answers));
}

function stop(): void {
  void attempt(() => askBackground('stopSync'));
}

function NextRun({ status }: { status: SyncStatus }) {
  const live = useRead(async () => (await browser.alarms.get(SYNC_ALARM)) ?? null, [status.finishedAt]);
  return (
    <Shown live={live}>
      {(alarm) =>
        alarm && <p class="soft">{say('sync.next', { when: formatExactly(alarm.scheduledTime) })}</p>
      }
    </Shown>
  );
}

function Progress({ status: { progress } }: { status: SyncStatus }) {
  const { phase, done, total } = progress ?? { phase: 'reading', done: 0, total: 0 };
  return (
    <div class="running">
      <p>{say(phase === 'reading' ? 'sync.reading' : 'sync.writing', { done, total })}</p>
      <progress aria-label={say('sync.status')} {...(total > 0 && { value: done, max: total })} />
    </div>
  );
}

const kilobytes = (bytes: number): string => formatNumber(Math.ceil(bytes / 1_000));

function LastRun({ status }: { status: SyncStatus }) {
  const { problem, result, bytesSent = 0, bytesReceived = 0 } = status;
  if (problem) {
    return (
      <p role="alert" class="problem">
        {syncSentence(problem.name, problem.details)}
      </p>
    );
  }
  if (!result) return <p>{say('sync.never')}</p>;
  return (
    <>
      <p>
        {say('sync.done', {
          received: result.recordsMerged,
          sent: result.recordsSent,
          down: kilobytes(bytesReceived),
          up: kilobytes(bytesSent),
        })}
      </p>
      {result.unreadable.length > 0 && <p>{sayCount('sync.unreadable', result.unreadable.length)}</p>}
    </>
  );
}

/** What only the user can decide. */
function Question({ problem: { name, details } }: { problem: NonNullable<SyncStatus['problem']> }) {
  const [passphrase, setPassphrase] = useState('');
  if (name === 'choose-first') {
    return (
      <div class="buttons">
        <Answer label={say('sync.merge')} primary answers={{ firstSync: 'merge' }} />
        <Answer label={say('sync.theirs')} answers={{ firstSync: 'take-theirs' }} />
        <Answer label={say('sync.mine')} answers={{ firstSync: 'take-mine' }} />
      </div>
    );
  }
  if (name === 'mass-delete') {
    return (
      <Answer
        label={sayCount('sync.remove', Number(details['removals']))}
        answers={{ allowRemovals: true }}
      />
    );
  }
  if (name === 'marker-missing' || name === 'other-folder' || name === 'server-lost-data')
    return <Answer label={say('sync.uploadAgain')} answers={{ uploadAgain: true }} />;
  if (name !== 'wrong-passphrase' && name !== 'passphrase-needed') return null;
  return (
    <div class="add-list">
      <TextField
        label={say('sync.passphrase')}
        type="password"
        name="passphrase-again"
        value={passphrase}
        onValue={setPassphrase}
      />
      <Answer label={say('sync.now')} primary answers={{ passphrase }} />
    </div>
  );
}

function Answer({
  label,
  answers,
  primary = false,
}: {
  label: string;
  answers: SyncAnswers;
  primary?: boolean;
}) {
  return (
    <button type="button" class={primary ? 'button primary' : 'button'} onClick={() => run(answers)}>
      {label}
    </button>
  );
}
