import type { SendProblem } from '@/lib/send/service';
import { say, type MessageKey } from '../words';

/** Why an article was not sent and what to do next. */
export function sendSentence(problem: SendProblem): string {
  const name = problem.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return say(`sendProblem.${name}` as MessageKey);
}
