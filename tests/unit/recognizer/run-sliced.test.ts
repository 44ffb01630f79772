import { expect, it } from 'vitest';
import { runSliced, SOON } from '@/lib/recognizer/run-sliced';

const idle = {
  requestIdleCallback: (work: () => void) => setTimeout(work, 0),
} as unknown as Window;

it('gives the result of the steps', async () => {
  function* steps(): Generator<void, number> {
    yield;
    yield;
    return 3;
  }
  expect(await runSliced(idle, steps())).toBe(3);
});

it('rejects where a step throws', async () => {
  function* steps(): Generator<void, number> {
    yield;
    throw new Error('clobbered');
  }
  await expect(runSliced(idle, steps())).rejects.toThrow('clobbered');
});

it('gives the page its turn while there is a lot to do', async () => {
  let turns = 0;
  const counting = {
    requestIdleCallback: (work: () => void) => {
      turns += 1;
      setTimeout(work, 0);
    },
  } as unknown as Window;
  function* steps(): Generator<void, void> {
    // Goes on until it was interrupted thrice; a run that never gives way ends too.
    const end = performance.now() + 4_000;
    const isOver = () => turns >= 3 || performance.now() >= end;
    while (!isOver()) yield;
  }
  await runSliced(counting, steps());
  expect(turns).toBeGreaterThan(2);
});

it('does not wait for an idle moment where a page is probably spam', async () => {
  const busy = { requestIdleCallback: () => {} } as unknown as Window;
  const end = performance.now() + 40;
  function* steps(): Generator<void, string> {
    while (performance.now() < end) yield;
    return 'done';
  }
  expect(await runSliced(busy, steps(), SOON)).toBe('done');
});
