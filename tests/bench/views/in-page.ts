/** When a page's list was painted, in milliseconds since its scripts were due to start (`domInteractive`: they are modules). */
export interface Painted {
  sinceScript: number;
  sinceNavigation: number;
}

/** Runs before any script of the page: keeps the moment at which the first element that fits was painted. */
export function watchForPaint(selector: string): void {
  const page = globalThis as unknown as { painted?: Promise<Painted> };
  page.painted = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector(selector) === null) return;
      observer.disconnect();
      requestAnimationFrame(() => afterThisFrame(() => resolve(painted(performance.now()))));
    });
    observer.observe(document, { childList: true, subtree: true });
  });

  function afterThisFrame(work: () => void): void {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', work, { once: true });
    port1.start();
    port2.postMessage(null);
  }

  function painted(now: number): Painted {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return { sinceScript: now - (navigation?.domInteractive ?? 0), sinceNavigation: now };
  }
}

export const whenPainted = (): Promise<Painted> =>
  (globalThis as unknown as { painted: Promise<Painted> }).painted;

export interface Scrolled {
  rows: number;
  frames: number;
  /** Milliseconds of script in each frame over 50 ms. */
  slowFrames: number[];
}

interface LongAnimationFrame extends PerformanceEntry {
  scripts: { duration: number }[];
}

/** Scrolls the library's list by `step` pixels a frame until its end, or for as long as allowed. */
export async function scrollThrough({ step, forMs }: { step: number; forMs: number }): Promise<Scrolled> {
  const STILL_MS = 3_000;
  const list = document.querySelector<HTMLElement>('.virtual');
  if (!list) throw new Error('The page shows no list.');
  const slowFrames: number[] = [];
  const observer = new PerformanceObserver((seen) => {
    for (const { scripts } of seen.getEntries() as LongAnimationFrame[])
      slowFrames.push(scripts.reduce((sum, { duration }) => sum + duration, 0));
  });
  observer.observe({ type: 'long-animation-frame' });
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const end = performance.now() + forMs;
  let frames = 0;
  // The end of the list moves on as it is read on: it is reached once it has stood still for a while.
  for (let moved = performance.now(); performance.now() < Math.min(end, moved + STILL_MS); frames += 1) {
    const before = list.scrollTop;
    list.scrollTop = before + step;
    await frame();
    if (list.scrollTop !== before) moved = performance.now();
  }
  await frame();
  observer.disconnect();
  const last = list.querySelector('[aria-posinset]:last-child')?.getAttribute('aria-posinset');
  return { rows: Number(last), frames, slowFrames: slowFrames.filter((ms) => ms > 50) };
}
