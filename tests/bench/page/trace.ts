import type { CDPSession } from 'playwright-core';

export interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  /** Wall time, microseconds. */
  dur?: number;
  /** Thread CPU time, microseconds, where the platform gives it. */
  tdur?: number;
  tid: number;
  pid: number;
  args?: { data?: { url?: string; fileName?: string } };
}

/** What an extension's own scripts cost on the page's main thread; milliseconds. */
export interface ScriptCost {
  total: number;
  compile: number;
  run: number;
  /** The longest single piece in one go. */
  longest: number;
}

const CATEGORIES = ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile'];

export async function startTrace(session: CDPSession): Promise<void> {
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
  });
}

export async function stopTrace(session: CDPSession): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }) => events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  const done = new Promise<void>((resolve) => {
    session.once('Tracing.tracingComplete', () => resolve());
  });
  await session.send('Tracing.end');
  await done;
  session.off('Tracing.dataCollected', collect);
  return events;
}

/** Sums the outermost events that ran an extension's script: evaluation, callbacks, compilation. */
export function costOfExtension(events: readonly TraceEvent[]): ScriptCost {
  const own = events
    .filter((event) => event.ph === 'X' && isOfExtension(event))
    .toSorted((a, b) => a.ts - b.ts || durationOf(b) - durationOf(a));
  const outermost: TraceEvent[] = [];
  const endOfThread = new Map<string, number>();
  let compile = 0;
  for (const event of own) {
    const thread = `${event.pid} ${event.tid}`;
    if (event.name === 'v8.compile') compile += cpuOf(event);
    if (event.ts < (endOfThread.get(thread) ?? 0)) continue;
    endOfThread.set(thread, event.ts + durationOf(event));
    outermost.push(event);
  }
  const total = outermost.reduce((sum, event) => sum + cpuOf(event), 0);
  const longest = Math.max(0, ...outermost.map(cpuOf));
  return { total, compile, run: total - compile, longest };
}

function isOfExtension({ args }: TraceEvent): boolean {
  const url = args?.data?.url ?? args?.data?.fileName ?? '';
  return url.startsWith('chrome-extension://') && !url.includes('background.js');
}

function durationOf(event: TraceEvent): number {
  return event.dur ?? 0;
}

function cpuOf(event: TraceEvent): number {
  return (event.tdur ?? event.dur ?? 0) / 1000;
}
