import { endWork, showWork, type Work } from './toasts';

/** Work that is done by then needs no bar. */
const SHOWN_AFTER_MS = 600;
const SLICE = 500;

export interface Bar {
  /** Aborted once the user pressed Stop. */
  signal: AbortSignal;
  /** How much is done, of how much; unknown until told. */
  reach(done: number, total: number): void;
}

/**
 * Runs what may take over a second. Once it has taken a moment, the toaster shows `text`, a bar and a way to stop, until
 * the promise settles.
 */
export async function withBar<T>(text: string, run: (bar: Bar) => Promise<T>): Promise<T> {
  const abort = new AbortController();
  let work: Work = { text, stop: () => abort.abort() };
  let isShown = false;
  const timer = setTimeout(() => {
    isShown = true;
    showWork(work);
  }, SHOWN_AFTER_MS);
  const reach = (done: number, total: number) => {
    const further = { ...work, done, total };
    if (isShown) showWork(further, work);
    work = further;
  };
  try {
    return await run({ signal: abort.signal, reach });
  } finally {
    clearTimeout(timer);
    endWork(work);
  }
}

export interface Outcome<T> {
  /** Those that are done: all, unless it was stopped or a slice failed. */
  done: T[];
  /** What the slice after them failed with. */
  problem?: unknown;
}

/** Does the same to many, 500 at a time, with a bar: each slice wholly or not at all, none after a stop or a failure. */
export function workThrough<T>(
  items: readonly T[],
  text: string,
  act: (slice: T[]) => Promise<unknown>,
): Promise<Outcome<T>> {
  return withBar(text, async ({ signal, reach }) => {
    for (let from = 0; from < items.length; from += SLICE) {
      if (signal.aborted) return { done: items.slice(0, from) };
      reach(from, items.length);
      try {
        await act(items.slice(from, from + SLICE));
      } catch (problem) {
        return { done: items.slice(0, from), problem };
      }
    }
    return { done: [...items] };
  });
}

/** Waits for an answer no longer than until the user stops; whoever was asked may go on. Rejects with an `AbortError`. */
export function untilStopped<T>(signal: AbortSignal, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
    void answer.then(resolve, reject);
  });
}
