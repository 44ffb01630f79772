import '../components/speak-english';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import background from '@/entrypoints/background';
import { openSidePanel } from '@/lib/background/places/side-panel';

/** What Firefox for Android lacks. Each of the others lacks one of the last two. */
const MISSING = ['commands', 'contextMenus', 'omnibox', 'sidePanel', 'sidebarAction'] as const;
const api = fakeBrowser as unknown as Record<string, unknown>;
const whole = { ...api };

beforeEach(() => {
  for (const name of MISSING) api[name] = undefined;
});

afterEach(() => {
  Object.assign(api, whole);
  vi.restoreAllMocks();
});

it('the background looks after alarms, messages, starts and tabs where a browser has none of the places', async () => {
  const onAdded = vi.spyOn(fakeBrowser.permissions.onAdded, 'addListener').mockImplementation(() => {});
  background.main();
  const { alarms, runtime, storage, tabs } = browser;
  expect(alarms.onAlarm.hasListeners()).toBe(true);
  expect(runtime.onMessage.hasListeners()).toBe(true);
  expect(runtime.onStartup.hasListeners()).toBe(true);
  expect(tabs.onRemoved.hasListeners()).toBe(true);
  expect(storage.local.onChanged.hasListeners()).toBe(true);
  expect(onAdded).toHaveBeenCalled();
  await vi.waitFor(async () => expect(await alarms.get('library-care')).toBeDefined());
});

it('the list opens in a tab where a browser has no room beside the page', async () => {
  const opened = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
  await openSidePanel(1);
  expect(opened).toHaveBeenCalledWith({ url: expect.stringMatching(/\/library\.html$/) });
});
