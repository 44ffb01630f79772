import { chromium, type Browser } from 'playwright-core';
import { findOrInstallBrowser } from '../../scripts/browsers/install.mjs';

const FLAGS = [
  '--headless=new',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

/** A headless Chromium without any extension, for pages that a benchmark opens itself. */
export async function launchBareChromium(): Promise<Browser> {
  const { executablePath } = await findOrInstallBrowser('chromium');
  // Root cannot have Chromium's sandbox.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args: [...FLAGS, ...sandbox] });
}
