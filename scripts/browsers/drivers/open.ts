import { openChromium } from './chromium';
import type { BrowserOptions, TestBrowser } from './driver';
import { openFirefox } from './firefox';

/** The browser that a test run is about: `WINNOW_BROWSER=firefox`, else Chromium. */
export const browserKind = process.env['WINNOW_BROWSER'] === 'firefox' ? 'firefox' : 'chromium';

export function openBrowser(options: BrowserOptions = {}, kind = browserKind): Promise<TestBrowser> {
  return kind === 'firefox' ? openFirefox(options) : openChromium(options);
}
