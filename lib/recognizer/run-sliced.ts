/** How work takes turns with the page. */
export interface Turns {
  /** Longest stretch of work without giving the page its turn, in milliseconds. */
  sliceMs: number;
  /** Calls back when the page had its turn. */
  wait(work: () => void, window: Window): void;
}

/** A busy page that is never idle is read all the same, a slice at a time. */
const LONGEST_WAIT_MS = 300;

/** For what every page gets: a little of the page's idle moments. */
const IDLE: Turns = {
  sliceMs: 4,
  wait: (work, window) => window.requestIdleCallback(work, { timeout: LONGEST_WAIT_MS }),
};

/** For a page that is probably spam, which shows meanwhile: the page's own work goes between the slices, idle or not. */
export const SOON: Turns = { sliceMs: 16, wait: (work) => setTimeout(work) };

/** Runs sliced work to its end, in turns with the page. Only pauses depend on time; the result never does. */
export function runSliced<Result>(
  window: Window,
  steps: Generator<void, Result>,
  { sliceMs, wait }: Turns = IDLE,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const slice = () => {
      const end = performance.now() + sliceMs;
      try {
        do {
          const step = steps.next();
          if (step.done === true) return resolve(step.value);
        } while (performance.now() < end);
        wait(slice, window);
      } catch (error) {
        reject(error);
      }
    };
    slice();
  });
}
