import '../components/speak-english';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { welcomeNewcomers } from '@/lib/background/places/welcome';

async function openedAfter(...reasons: string[]): Promise<string[]> {
  for (const reason of reasons) {
    await fakeBrowser.runtime.onInstalled.trigger({ reason, temporary: false } as never);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const tabs = await fakeBrowser.tabs.query({});
  return tabs.flatMap(({ url }) => (url?.includes('/welcome.html') ? [url] : []));
}

describe('the welcome page', () => {
  beforeEach(() => {
    fakeBrowser.reset();
    welcomeNewcomers();
  });

  it('opens when Winnow is installed', async () => {
    expect(await openedAfter('install')).toHaveLength(1);
  });

  it.each(['update', 'chrome_update', 'browser_update', 'shared_module_update'])(
    'stays closed after: %s',
    async (reason) => expect(await openedAfter(reason)).toEqual([]),
  );

  it('opens once, also where the browser calls it an installation again', async () => {
    expect(await openedAfter('install', 'install')).toHaveLength(1);
  });
});
