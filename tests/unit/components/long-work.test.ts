import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { untilStopped, workThrough } from '@/components/long-work';
import { dismissToast, showWork } from '@/components/toasts';

const toasts = vi.hoisted(() => ({ stop: null as (() => void) | null }));

vi.mock('@/components/toasts', async (original) => {
  const real = await original<typeof import('@/components/toasts')>();
  return {
    ...real,
    showWork: vi.fn((work: Parameters<typeof real.showWork>[0], before?: typeof work) => {
      toasts.stop = work.stop;
      real.showWork(work, before);
    }),
  };
});

const ids = Array.from({ length: 1_700 }, (_, index) => String(index));
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('work that may take over a second', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.mocked(showWork).mockClear();
  });
  afterEach(() => {
    dismissToast();
    vi.useRealTimers();
  });

  it('is done a slice at a time and shows no bar where it is quick', async () => {
    const slices: number[] = [];
    const outcome = await workThrough(ids, 'Changing…', async (slice) => slices.push(slice.length));
    expect(slices).toEqual([500, 500, 500, 200]);
    expect(outcome).toEqual({ done: ids });
    expect(showWork).not.toHaveBeenCalled();
  });

  it('shows how far it is once it has taken a moment', async () => {
    const working = workThrough(ids, 'Changing…', () => wait(400));
    await vi.advanceTimersByTimeAsync(850);
    expect(vi.mocked(showWork).mock.lastCall?.[0]).toMatchObject({
      text: 'Changing…',
      done: 1_000,
      total: 1_700,
    });
    await vi.runAllTimersAsync();
    expect((await working).done).toHaveLength(1_700);
  });

  it('ends after the slice in which it is stopped', async () => {
    const working = workThrough(ids, 'Changing…', () => wait(400));
    await vi.advanceTimersByTimeAsync(650);
    toasts.stop!();
    await vi.runAllTimersAsync();
    expect(await working).toEqual({ done: ids.slice(0, 1_000) });
  });

  it('ends before the slice that fails, and says with what', async () => {
    const problem = new Error('full');
    let slices = 0;
    const outcome = await workThrough(ids, 'Changing…', async () => {
      if (++slices === 3) throw problem;
    });
    expect(outcome).toEqual({ done: ids.slice(0, 1_000), problem });
  });

  it('is waited for no longer than until it is stopped', async () => {
    const abort = new AbortController();
    const waiting = untilStopped(abort.signal, wait(60_000));
    abort.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  });
});
