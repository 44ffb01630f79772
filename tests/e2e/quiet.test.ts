import { describe, expect, it } from 'vitest';
import type { TabState } from '../../lib/tabs';
import { browserKind } from '../../scripts/browsers/drivers/open';
import { readFileSync } from 'node:fs';
import { SAMPLES, useWorld } from './world';

/** First in the page: writes down whatever happens to it. */
const EAVESDROPPER = `<script>
window.heard = [];
const note = (event) => { if (event.isTrusted === false || event.type === 'message') heard.push(event.type); };
for (const target of [window, document]) {
  for (const type of ['message', 'messageerror', 'storage', 'visibilitychange', 'prerenderingchange', 'pageshow', 'load', 'DOMContentLoaded', 'error', 'unhandledrejection', 'securitypolicyviolation'])
    target.addEventListener(type, note, true);
}
window.addEventListener('error', (event) => heard.push('error ' + event.message));
window.addEventListener('securitypolicyviolation', (event) => heard.push('csp ' + event.blockedURI));
window.changes = 0;
new MutationObserver((records) => { window.changes += records.length; })
  .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
window.globalsAtFirst = Object.getOwnPropertyNames(window).length;
document.addEventListener('DOMContentLoaded', () => {
  setTimeout(() => { window.changesAtFirst = window.changes; window.htmlAtFirst = document.documentElement.outerHTML; }, 0);
});
</script>`;

function withEavesdropper(file: string): { body: string; type: string } {
  return { body: readFileSync(file, 'utf8').replace('<head>', `<head>${EAVESDROPPER}`), type: 'text/html' };
}

interface Ears {
  heard: string[];
  changes: number;
  changesAtFirst: number;
  htmlAtFirst: string;
}

describe(`an honest page in ${browserKind}`, () => {
  const world = useWorld({
    '/blog': withEavesdropper(SAMPLES['/blog'] as string),
    '/archive': withEavesdropper(SAMPLES['/archive'] as string),
  });

  it.each(['/blog', '/archive'])(
    '%s is left exactly as it came, and hears nothing of Winnow',
    async (path) => {
      const { page, tabId } = await world.visit(path);
      // Longer than the second look that nearly empty pages get.
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      const silent = await world.asker.stateOf(tabId);
      expect(silent).toBeNull();
      const state = await world.asker.background<TabState>('getTabState', { tabId });
      expect(state).toMatchObject({ status: 'ordinary', removals: [], saved: 0 });
      const seen = await page.evaluate(() => {
        const ears = globalThis as unknown as Ears;
        return {
          heard: ears.heard,
          newChanges: ears.changes - ears.changesAtFirst,
          same: document.documentElement.outerHTML === ears.htmlAtFirst,
          sheets: document.adoptedStyleSheets.length,
          marks: [...document.querySelectorAll('*')].flatMap((element) =>
            element.getAttributeNames().filter((name) => name.includes('winnow')),
          ),
        };
      });
      expect(seen).toEqual({ heard: [], newChanges: 0, same: true, sheets: 0, marks: [] });
      expect(await world.asker.rows('articles')).toEqual([]);
      expect(await world.asker.badge(tabId)).toMatchObject({ text: '' });
      await page.close();
    },
  );

  it('cannot find the extension by its files', async () => {
    const { page } = await world.visit('/blog');
    const { protocol, host } = new URL(world.asker.ownUrl);
    const found = await page.evaluate(async (own: string) => {
      const tries = ['icon.svg', 'icons/16.png', 'popup.html', 'manifest.json', 'cleaner.js'];
      const answers = await Promise.all(
        tries.map((file) =>
          fetch(`${own}/${file}`).then(
            () => file,
            () => null,
          ),
        ),
      );
      return answers.filter((file) => file !== null);
    }, `${protocol}//${host}`);
    expect(found).toEqual([]);
    await page.close();
  });
});
