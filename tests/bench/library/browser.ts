import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { findOrInstallBrowser } from '../../../scripts/browsers/install.mjs';

/** The page is no extension's: its settings are those of a new installation. */
const NEW_INSTALLATION = `globalThis.browser = {
  runtime: { id: 'bench' },
  storage: { local: { get: async () => ({}), set: async () => {} } },
};`;

const FLAGS = [
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--enable-precise-memory-info',
];

export interface BenchBrowser {
  /** A page with the script, in a renderer that has done nothing yet. */
  newPage(script: string): Promise<Page>;
  close(): Promise<void>;
}

/** Chromium on a profile of its own on the disk (a context of Playwright's would keep its databases in memory). */
export async function openBenchBrowser(): Promise<BenchBrowser> {
  const { executablePath } = await findOrInstallBrowser('chromium');
  const profile = mkdtempSync(join(tmpdir(), 'winnow-bench-library-'));
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>bench</title>');
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  // Root cannot have Chromium's sandbox.
  const args = process.getuid?.() === 0 ? [...FLAGS, '--no-sandbox'] : FLAGS;
  const context = await chromium.launchPersistentContext(profile, { executablePath, headless: true, args });
  await context.addInitScript(NEW_INSTALLATION);
  return {
    async newPage(script) {
      const page = await context.newPage();
      page.setDefaultTimeout(0);
      await page.goto(`http://127.0.0.1:${port}/`);
      await page.addScriptTag({ content: script });
      return page;
    },
    async close() {
      await context.close();
      server.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
