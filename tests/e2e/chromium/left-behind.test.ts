import { describe, expect, it } from 'vitest';
import { useWorld } from '../world';
import { watchedBuild } from './watched/build';

const PROSE = 'A convolution slides a small window over the picture. Every place gives one number. '.repeat(
  8,
);
/** Longer than the second glance, which a page without text gets 2 s after it has loaded. */
const SETTLED_MS = 3_500;

interface Extension {
  chrome: { tabs: { sendMessage(tabId: number, message: string): Promise<string[]> } };
}

const html = (body: string) => ({
  body: `<!doctype html><html lang="en"><title>How convolution works</title><body>${body}</body></html>`,
  type: 'text/html',
});

describe('what stays in a page', async () => {
  const world = useWorld(
    { '/essay': html(`<h1>How convolution works</h1><p>${PROSE}</p>`), '/empty': html('') },
    { builds: await watchedBuild() },
  );

  const leftIn = async (path: string) => {
    const { tabId, page } = await world.visit(path);
    await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
    const left = await world.browser.inBackground!(
      (id: number) => (globalThis as unknown as Extension).chrome.tabs.sendMessage(id, 'what is left'),
      tabId,
    );
    await page.close();
    return left;
  };

  it.each(['/essay', '/empty', '/blog', '/archive'])(
    '%s: no observer, no listener, no timer, no port',
    async (path) => {
      expect(await leftIn(path)).toEqual([]);
    },
  );

  it('a spam page is watched for what arrives later', async () => {
    expect(await leftIn('/listing')).toEqual(
      expect.arrayContaining(['MutationObserver', 'extension listener']),
    );
  });
});

describe('a background worker that was stopped', async () => {
  const world = useWorld({}, { builds: await watchedBuild() });
  const opened = () =>
    world.browser.inBackground!(() => (globalThis as unknown as { opened: string[] }).opened, null);

  it('opens the reading list once for all the messages of a spam page, and no store of lists', async () => {
    const { tabId, page } = await world.visit('/listing');
    await world.asker.settled(tabId);
    await page.close();
    await world.browser.stopBackground!();
    const again = await world.visit('/mirror');
    await world.asker.settled(again.tabId);
    expect(await opened()).toEqual(['winnow']);
  });
});
