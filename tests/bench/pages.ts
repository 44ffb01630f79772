import { readFile } from 'node:fs/promises';
import { build, type Plugin } from 'esbuild';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { launchBareChromium } from './browser';
import type { Progress } from './progress';

/** What a page needs to be opened: its address and its HTML. */
export interface PageSource {
  id: string;
  url: string;
  html(): string;
}

export interface PageRun<T> {
  id: string;
  value?: T;
  /** Why there is no value: the page's own error, or that time ran out. */
  error?: string;
}

export interface PagesOptions {
  /** Pages open at the same time; default 3. */
  parallel?: number;
  /** Milliseconds that opening a page and the work on it may take together; default 60,000. */
  timeoutMs?: number;
  progress?: Progress;
}

/**
 * Bundles a TypeScript file with plain esbuild into one script that sets `globalThis.<name>`.
 * `emptied`: JSON files of word lists that are to hold no word, by their path.
 */
export async function bundle(file: string, name: string, emptied?: RegExp): Promise<string> {
  const result = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: name,
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'silent',
    plugins: emptied === undefined ? [] : [withoutWords(emptied)],
  });
  return `${result.outputFiles[0]!.text}\nglobalThis.${name} = ${name};`;
}

function withoutWords(filter: RegExp): Plugin {
  return {
    name: 'without words',
    setup({ onLoad }) {
      onLoad({ filter }, async ({ path }) => {
        const lists = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
        const contents = JSON.stringify(lists, (_, value: unknown) => (Array.isArray(value) ? [] : value));
        return { contents, loader: 'json' };
      });
    },
  };
}

/**
 * Opens each page in headless Chromium at its own address and calls `work` on it; results in the order of the sources.
 * The pages' own scripts do not run and nothing is fetched: each address answers with its HTML, every other request is refused.
 * A page that fails or hangs gives an error, never stops the run.
 */
export async function eachPage<S extends PageSource, T>(
  sources: readonly S[],
  script: string,
  work: (page: Page, source: S) => Promise<T>,
  options: PagesOptions = {},
): Promise<PageRun<T>[]> {
  const { parallel = 3, timeoutMs = 60_000, progress } = options;
  const chromium = new Chromium();
  const runs: PageRun<T>[] = [];
  const queue = sources.entries();
  const worker = async () => {
    const tab = new Tab(chromium);
    for (const [index, source] of queue) {
      const attempt = async (): Promise<PageRun<T>> => {
        const job = tab.open(source, script).then((page) => work(page, source));
        return { id: source.id, value: await within(job, timeoutMs, source.id) };
      };
      const failed = async (error: unknown): Promise<PageRun<T>> => {
        await tab.drop();
        return { id: source.id, error: error instanceof Error ? error.message : String(error) };
      };
      runs[index] = await attempt().catch(async (error: unknown) => {
        // The whole browser went, and not for this page's sake alone: once more in a new one.
        if (!chromium.isGone) return failed(error);
        await tab.drop();
        return attempt().catch(failed);
      });
      progress?.step(source.id);
    }
    await tab.drop();
  };
  try {
    await Promise.all(Array.from({ length: Math.min(parallel, sources.length) }, worker));
  } finally {
    progress?.end();
    await chromium.close();
  }
  return runs;
}

/**
 * The page's own scripts, handlers, frames and fetches stay still, refused inside the renderer (cheaper than one round trip
 * each); its inline styles hold, and scripts of ours run with their timers and observers.
 */
const STILL = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** One page that is led from address to address; made anew after a failure. */
class Tab {
  private context: BrowserContext | null = null;
  private page: Page | null = null;
  private source: PageSource | null = null;

  constructor(private readonly chromium: Chromium) {}

  async open(source: PageSource, script: string): Promise<Page> {
    this.source = source;
    this.page ??= await this.create();
    const page = this.page;
    await page.goto(source.url, { waitUntil: 'domcontentloaded' });
    if (script !== '') await page.evaluate(script);
    return page;
  }

  async drop(): Promise<void> {
    const { context } = this;
    this.context = null;
    this.page = null;
    if (context !== null) await Promise.race([context.close().catch(() => {}), sleep(3_000)]);
  }

  private async create(): Promise<Page> {
    const browser = await this.chromium.running();
    this.context = await browser.newContext({ serviceWorkers: 'block', locale: 'en-US' });
    const page = await this.context.newPage();
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
    await page.route('**/*', (route) => this.answer(route).catch(() => {}));
    return page;
  }

  private async answer(route: Route): Promise<void> {
    const request = route.request();
    const isPage = request.isNavigationRequest() && request.frame().parentFrame() === null;
    if (!isPage) return route.abort('blockedbyclient');
    if (this.source === null || !sameAddress(request.url(), this.source.url))
      return route.fulfill({ status: 204 });
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': STILL },
      body: this.source.html(),
    });
  }
}

function sameAddress(requested: string, wanted: string): boolean {
  const [a, b] = [new URL(requested), new URL(wanted)];
  a.hash = '';
  b.hash = '';
  return a.href === b.href;
}

/** One browser for all pages, started anew should it be gone. */
class Chromium {
  private launched: Promise<Browser> | null = null;
  private current: Browser | null = null;

  get isGone(): boolean {
    return this.current !== null && !this.current.isConnected();
  }

  async running(): Promise<Browser> {
    if (this.isGone) this.launched = this.current = null;
    this.launched ??= launchBareChromium();
    this.current = await this.launched;
    return this.current;
  }

  async close(): Promise<void> {
    const browser = await this.launched?.catch(() => null);
    if (browser) await Promise.race([browser.close().catch(() => {}), sleep(5_000)]);
  }
}

/** Rejects when the work takes longer; the work itself is left behind with its page. */
function within<T>(work: Promise<T>, timeoutMs: number, id: string): Promise<T> {
  work.catch(() => {});
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${id}: no answer within ${timeoutMs} ms`)), timeoutMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
