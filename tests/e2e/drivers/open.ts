import { openChromium } from './chromium';
import type { TestBrowser } from './driver';
import { openFirefox } from './firefox';

/** The browser that this run is about: `WINNOW_BROWSER=firefox`, else Chromium. */
export const browserKind = process.env['WINNOW_BROWSER'] === 'firefox' ? 'firefox' : 'chromium';

export function openBrowser(): Promise<TestBrowser> {
  return browserKind === 'firefox' ? openFirefox() : openChromium();
}
