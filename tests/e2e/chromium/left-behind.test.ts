import { rm } from 'node:fs/promises';
import { afterAll, describe, expect, it } from 'vitest';
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

describe('Winnow, watched from inside its own worlds', async () => {
  const builds = await watchedBuild();
  const world = useWorld(
    { '/essay': html(`<h1>How convolution works</h1><p>${PROSE}</p>`), '/empty': html('') },
    { builds },
  );
  afterAll(() => rm(builds, { recursive: true, force: true }));

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
    'leaves no observer, no listener, no timer and no port in %s',
    async (path) => {
      expect(await leftIn(path)).toEqual([]);
    },
  );

  it('watches a spam page for what arrives later', async () => {
    expect(await leftIn('/listing')).toEqual(
      expect.arrayContaining(['MutationObserver', 'extension listener']),
    );
  });

  it('opens the reading list once for all the messages of a spam page, and no store of lists', async () => {
    await world.browser.stopBackground!();
    const { tabId } = await world.visit('/mirror');
    await world.asker.settled(tabId);
    const opened = await world.browser.inBackground!(
      () => (globalThis as unknown as { opened: string[] }).opened,
      null,
    );
    expect(opened).toEqual(['winnow']);
  });
});
