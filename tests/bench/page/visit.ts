import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { costOfExtension, startTrace, stopTrace, type ScriptCost } from './trace';

export interface Visit {
  cost: ScriptCost;
  /** Whole main-thread task time of the page, milliseconds. */
  taskMs: number;
  heapBytes: number;
  /** Requests other than the page itself. */
  requests: string[];
  html: string;
}

/** Long enough for a look at idle; the page is left alone meanwhile. */
const SETTLE_MS = 350;

/** One page that visits address after address and measures each. */
export class Visitor {
  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  static async in(context: BrowserContext): Promise<Visitor> {
    const page = context.pages()[0] ?? (await context.newPage());
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    return new Visitor(page, session);
  }

  async visit(url: string): Promise<Visit> {
    const requests: string[] = [];
    const note = (request: { url(): string }) => {
      if (request.url() !== url && !request.url().startsWith('data:')) requests.push(request.url());
    };
    await this.page.goto('about:blank');
    this.page.on('request', note);
    await startTrace(this.session);
    await this.page.goto(url, { waitUntil: 'load', timeout: 30_000 });
    await this.page.waitForTimeout(SETTLE_MS);
    const events = await stopTrace(this.session);
    const before = await this.metrics();
    await this.session.send('HeapProfiler.collectGarbage');
    const { JSHeapUsedSize } = await this.metrics();
    const html = await this.page.evaluate(() => document.documentElement.outerHTML);
    this.page.off('request', note);
    return {
      cost: costOfExtension(events),
      taskMs: (before.TaskDuration ?? 0) * 1000,
      heapBytes: JSHeapUsedSize ?? 0,
      requests,
      html,
    };
  }

  private async metrics(): Promise<Record<string, number>> {
    const { metrics } = await this.session.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  }
}
