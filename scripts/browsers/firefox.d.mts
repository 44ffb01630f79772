import type { Browser, Page } from 'puppeteer-core';

export function launchFirefox(options?: {
  extension?: string;
  headless?: boolean;
  prefs?: Record<string, unknown>;
  keepsWelcome?: boolean;
  viewport?: { width: number; height: number };
}): Promise<{
  browser: Browser;
  version: string;
  uuid: string;
  install(folder: string): Promise<void>;
  openExtensionPage(path: string, selector?: string): Promise<Page>;
  close(): Promise<void>;
}>;
