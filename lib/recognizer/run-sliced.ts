/** Longest stretch of work without giving the page its turn, in milliseconds. */
const SLICE_MS = 4;
/** A busy page that is never idle is read all the same, a slice at a time. */
const LONGEST_WAIT_MS = 300;

/** Runs sliced work to its end in the page's idle moments. Only pauses depend on time; the result never does. */
export function runSliced<Result>(window: Window, steps: Generator<void, Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const slice = () => {
      const end = performance.now() + SLICE_MS;
      try {
        do {
          const step = steps.next();
          if (step.done === true) return resolve(step.value);
        } while (performance.now() < end);
        window.requestIdleCallback(slice, { timeout: LONGEST_WAIT_MS });
      } catch (error) {
        reject(error);
      }
    };
    slice();
  });
}
