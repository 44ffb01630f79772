import type { CDPSession, Page } from 'playwright-core';
import { eachPage, type PagesOptions } from '../bench/pages';
import { changesByItself, htmlOf, scriptOf, type HostilePage } from './hostile-page';
import type { Findings } from './in-page';

export interface Outcome {
  page: HostilePage;
  findings: Findings | null;
  broken: string[];
  /** The browser itself did not open the page in time: the core never saw it. */
  unopened: boolean;
}

/** Attacks the core with each page; in their order. */
export async function attackWith(
  pages: readonly HostilePage[],
  script: string,
  options: PagesOptions = {},
): Promise<Outcome[]> {
  const sources = pages.map((page) => ({ id: page.id, url: page.url, html: () => htmlOf(page), page }));
  const doing = new Map<string, string>();
  const work = (page: Page, { page: hostile }: { page: HostilePage }) =>
    attackPage(page, hostile, script, (step) => doing.set(hostile.id, step));
  const runs = await eachPage(sources, '', work, {
    timeoutMs: 90_000,
    ...options,
  });
  return runs.map(({ value, error }, index) => {
    const page = pages[index]!;
    const step = doing.get(page.id);
    const unopened = value === undefined && step === undefined;
    const broken = value?.broken ?? (unopened ? [] : [`${error ?? 'no answer'}, in ${step ?? ''}`]);
    return { page, findings: value ?? null, broken, unopened };
  });
}

/** The page's script runs in its own world, the core in an isolated one, as in an extension. */
async function attackPage(
  page: Page,
  hostile: HostilePage,
  script: string,
  say: (step: string) => void,
): Promise<Findings> {
  const session = await page.context().newCDPSession(page);
  const thrown: string[] = [];
  try {
    const world = await isolatedWorld(session);
    session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
      if (exceptionDetails.executionContextId === world) {
        thrown.push(exceptionDetails.exception?.description ?? exceptionDetails.text);
      }
    });
    session.on('Runtime.consoleAPICalled', ({ executionContextId, args }) => {
      if (executionContextId === world) say(String(args[0]?.value));
    });
    await session.send('Runtime.enable');
    await page.evaluate(scriptOf(hostile));
    // Some pages crash the browser's tab at their first layout, without anything of ours in them.
    await evaluate(session, world, AFTER_LAYOUT);
    say('starting');
    await evaluate(session, world, script);
    const call = `winnowFuzz.attack(${JSON.stringify(hostile.url)}, ${String(!changesByItself(hostile))})`;
    const findings = (await evaluate(session, world, call)) as Findings;
    return { ...findings, broken: [...findings.broken, ...thrown.map((text) => `uncaught: ${text}`)] };
  } finally {
    await session.detach().catch(() => {});
  }
}

const AFTER_LAYOUT = `new Promise((resolve) => {
  requestAnimationFrame(() => setTimeout(resolve));
  setTimeout(resolve, 300);
})`;

async function isolatedWorld(session: CDPSession): Promise<number> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'winnow',
  });
  return executionContextId;
}

async function evaluate(session: CDPSession, contextId: number, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    contextId,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails !== undefined) {
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }
  return result.value;
}
