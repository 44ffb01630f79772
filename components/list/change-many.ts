import { LibraryError } from '@/lib/library/first-paint';
import { workThrough } from '../long-work';
import { announce, announceTrouble } from '../toasts';
import { whisper } from '../whispers';
import { say, sayCount } from '../words';
import { reasonOf } from './reason-of';

type Change = (ids: string[]) => Promise<unknown>;

export interface ManyChanges {
  change: Change;
  /** What is said when all are changed; nothing without it. */
  said?: (count: number) => string;
  /** The same aloud only, where everybody else sees it by itself. */
  whispered?: (count: number) => string;
  undo?: Change;
  /** Changes all of them in a way that needs no space, where the disk is full; there is no way back then. */
  whenFull?: Change;
}

/**
 * Changes articles, thousands of them a slice at a time. What a stop or a failure left changed is said and can be taken back
 * like the whole. Rejects where nothing was changed.
 */
export async function changeMany(
  ids: string[],
  { change, said, whispered, undo, whenFull }: ManyChanges,
): Promise<void> {
  const { done, problem } = await workThrough(ids, sayCount('work.changing', ids.length), change);
  if (whenFull && problem instanceof LibraryError && problem.fault === 'full') {
    await whenFull(ids);
    return announce(said?.(ids.length) ?? '');
  }
  if (problem !== undefined && done.length === 0) throw problem;
  const takeBack = undo && (() => changeMany(done, { change: undo }));
  const reached = { done: done.length, total: ids.length };
  if (problem !== undefined)
    announceTrouble(say('work.failed', { ...reached, reason: reasonOf(problem) }), takeBack);
  else if (done.length < ids.length) announce(say('work.stopped', reached), takeBack);
  else if (said) announce(said(ids.length), takeBack);
  else if (whispered) whisper(whispered(ids.length));
}
