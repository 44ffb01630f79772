import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export const CHROMIUM_FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

/** Path of the Chromium to drive: WINNOW_CHROMIUM, else the first that is installed. */
export function chromiumPath(): string {
  const path = process.env.WINNOW_CHROMIUM ?? CANDIDATES.find((candidate) => existsSync(candidate));
  if (path === undefined)
    throw new Error('No Chromium found: install one, or set WINNOW_CHROMIUM to its path.');
  return path;
}

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
}
