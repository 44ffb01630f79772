import { browser } from 'wxt/browser';
import {
  SCHEDULE_PERMISSIONS,
  type ScheduleOutcome,
  type SchedulePlan,
  type ScheduleProblem,
} from '@/lib/transfer/schedule';
import { formatExactly } from '../dates';
import { attempt } from '../list/article-actions';
import { say } from '../words';

export interface ScheduleStatusProps {
  plan: SchedulePlan;
  outcome: ScheduleOutcome | null;
  isAllowed: boolean;
}

/** When the last copy was made, or why there is none. Nothing while no copies are wanted. */
export function ScheduleStatus({ plan, outcome, isAllowed }: ScheduleStatusProps) {
  if (plan.every === 'never') return null;
  const copy = outcome?.copy;
  return (
    <div role="status">
      <p>
        {copy ? say('copies.last', { when: formatExactly(copy.at), file: copy.path }) : say('copies.none')}
      </p>
      {!isAllowed && <Disallowed />}
      {isAllowed && outcome?.problem && (
        <p class="problem">{say('copies.failed', { reason: sentenceOf(outcome.problem) })}</p>
      )}
    </div>
  );
}

function Disallowed() {
  return (
    <>
      <p class="problem">{say('copies.mayNot')}</p>
      <button
        type="button"
        class="button"
        onClick={() => void attempt(() => browser.permissions.request(SCHEDULE_PERMISSIONS))}
      >
        {say('copies.allow')}
      </button>
    </>
  );
}

const sentenceOf = (problem: ScheduleProblem): string =>
  problem.name === 'library'
    ? say(`fault.${problem.fault}`)
    : say('copies.download', { detail: problem.detail });
