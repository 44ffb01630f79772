import type { SyncProblem } from '@/lib/sync/problem';
import { say, type MessageKey } from '../words';

/** What went wrong and what to do next, in a sentence or two. */
export function syncSentence(problem: SyncProblem, details: Record<string, string | number> = {}): string {
  return say(`syncProblem.${camel(problem)}` as MessageKey, { removals: 0, live: 0, mine: 0, ...details });
}

const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
