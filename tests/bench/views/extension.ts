import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { extensionUrl, launchChromium } from '../../../scripts/browsers/chromium.mjs';
import { watchForPaint } from './in-page';

const ROOT = join(import.meta.dirname, '../../..');
const BUILT = join(ROOT, '.output/chrome-mv3');

export interface ExtensionBrowser {
  /** One of the extension's pages in a new tab; `watched` is a selector whose painting is waited for by `whenPainted`. */
  open(path: string, watched?: string): Promise<Page>;
  close(): Promise<void>;
}

/** Chromium with the built extension, on a profile of its own on the disk. */
export async function openExtensionBrowser(): Promise<ExtensionBrowser> {
  if (!existsSync(BUILT))
    execFileSync('npx', ['wxt', 'build'], { cwd: ROOT, stdio: ['ignore', process.stderr, 'inherit'] });
  // A copy: a build that goes on meanwhile changes nothing.
  const extension = mkdtempSync(join(tmpdir(), 'winnow-bench-views-'));
  cpSync(BUILT, extension, { recursive: true });
  const { context, extensionId, close } = await launchChromium({ extension });
  return {
    async open(path, watched) {
      const page = await context.newPage();
      page.setDefaultTimeout(0);
      if (watched !== undefined) await page.addInitScript(watchForPaint, watched);
      await page.goto(extensionUrl(extensionId as string, path));
      return page;
    },
    async close() {
      await close();
      rmSync(extension, { recursive: true, force: true });
    },
  };
}
