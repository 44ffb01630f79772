/** Runs a sliced piece of work to its end in one go. Content scripts drive the same generators with a deadline instead. */
export function drain<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
