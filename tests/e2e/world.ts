import { afterAll, beforeAll } from 'vitest';
import { Asker } from '../../scripts/browsers/drivers/ask';
import type { BrowserOptions, TestBrowser, TestPage } from '../../scripts/browsers/drivers/driver';
import { openBrowser } from '../../scripts/browsers/drivers/open';
import { samplePages } from '../../scripts/demo/sample-pages';
import { servePages, type ServedPages } from '../../scripts/serve.mjs';

type Pages = Parameters<typeof servePages>[0];

/** A browser with Winnow, and a server with pages: what every end-to-end test needs. */
export interface World {
  browser: TestBrowser;
  server: ServedPages;
  asker: Asker;
  /** What the server serves, to add to. */
  pages: NonNullable<Pages>;
  /** Opens a page of the server in a new tab. */
  visit(path: string, host?: string): Promise<{ page: TestPage; tabId: number; url: string }>;
  popup(tabId: number): Promise<TestPage>;
}

const [listing, mirror, blog, archive] = samplePages.map(({ file }) => file) as [
  string,
  string,
  string,
  string,
];
export const SAMPLES: Pages = {
  '/listing': listing,
  '/mirror': mirror,
  '/blog': blog,
  '/archive': archive,
};

/** Starts one world for a test file and takes it down after. */
export function useWorld(pages: Pages = {}, options: BrowserOptions = {}): World {
  const world = {} as World;
  beforeAll(async () => {
    world.pages = { ...SAMPLES, ...pages };
    world.server = await servePages(world.pages);
    world.browser = await openBrowser(options);
    world.asker = await Asker.open(world.browser);
    world.visit = (path, host = 'localhost') => visit(world, path, host);
    world.popup = (tabId) => world.browser.openOwnPage(`popup.html?tab=${tabId}`);
  });
  afterAll(async () => {
    await world.browser?.close();
    await world.server?.close();
  });
  return world;
}

async function visit({ browser, server, asker }: World, path: string, host: string) {
  const url = server.origin.replace('localhost', host) + path;
  const page = await browser.newPage();
  await page.goto(url);
  return { page, tabId: await asker.tabIdOf(url), url };
}

/** The whole document as a string. Runs in the page. */
export const outerHtml = () => document.documentElement.outerHTML;

/** What a reader sees of the page. Runs in the page. */
export const visibleText = () => document.body.innerText;
