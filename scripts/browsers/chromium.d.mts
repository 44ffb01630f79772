import type { BrowserContext, Worker } from 'playwright-core';

export interface LaunchedChromium {
  context: BrowserContext;
  version: string;
  extensionId: string | null;
  install(folder: string): Promise<string>;
  close(): Promise<void>;
}

export function launchChromium(options?: {
  extension?: string;
  headless?: boolean;
  forcedColors?: boolean;
  reducedMotion?: boolean;
  textSize?: number;
  downloads?: string;
  keepsPages?: boolean;
  keepsWelcome?: boolean;
  profile?: string;
  args?: string[];
  viewport?: { width: number; height: number };
}): Promise<LaunchedChromium>;

export function extensionUrl(extensionId: string, path: string): string;

export function backgroundWorker(context: BrowserContext): Promise<Worker>;
