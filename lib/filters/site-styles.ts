import { browser } from 'wxt/browser';

import { ruledHosts, rulesForHost } from './rule-store';

const SCRIPT_ID = 'site-rules';
const HIDE = '{display:none!important}';

/**
 * Registers the little script that asks for a page's own rules, for the hosts that have rules and for no other.
 * Call it after the rules change and at start-up.
 */
export async function registerSiteStyles(): Promise<void> {
  const { hosts, everywhere } = await ruledHosts();
  const matches = everywhere ? ['*://*/*'] : hosts.flatMap(matchPatterns);
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = { id: SCRIPT_ID, js: ['/site-rules.js'], matches, runAt: 'document_start' as const };
  await (registered.length > 0
    ? browser.scripting.updateContentScripts([script])
    : browser.scripting.registerContentScripts([{ ...script, persistAcrossSessions: true }]));
}

/** Applies a host's rules to the tab as user style: no node of the page is touched, and the page cannot see it. */
export async function insertSiteStyles(tabId: number, host: string): Promise<number> {
  const { hide, show } = await rulesForHost(host);
  if (hide.length === 0) return 0;
  await browser.scripting.insertCSS({
    target: { tabId, frameIds: [0] },
    css: styleSheetOf(hide, show),
    origin: 'USER',
  });
  return hide.length;
}

/** One CSS rule a selector, so that one that this browser does not know cannot take the others with it. */
function styleSheetOf(hide: readonly string[], show: readonly string[]): string {
  const kept = show.length === 0 ? '' : `:not(${show.join(',')})`;
  return hide.map((selector) => `:is(${selector})${kept}${HIDE}`).join('\n');
}

function matchPatterns(host: string): string[] {
  return [`*://${host}/*`, `*://*.${host}/*`];
}
