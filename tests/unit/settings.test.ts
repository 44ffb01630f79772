import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import {
  changeSettings,
  changeSite,
  getSettings,
  getSite,
  hostOf,
  listSites,
  watchSettings,
} from '@/lib/settings';

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  it('are on by default', async () => {
    expect(await getSettings()).toMatchObject({
      cleaning: true,
      saving: true,
      theme: 'system',
      reasonsOff: [],
    });
  });

  it('fall back to the default where storage holds nonsense', async () => {
    await browser.storage.local.set({ cleaning: 'perhaps', theme: 7, reasonsOff: ['ad', 'nonsense'] });
    expect(await getSettings()).toMatchObject({ cleaning: true, theme: 'system', reasonsOff: [] });
  });

  it('change one at a time', async () => {
    await changeSettings({ cleaning: false });
    await changeSettings({ theme: 'dark' });
    expect(await getSettings()).toMatchObject({ cleaning: false, saving: true, theme: 'dark' });
  });

  it('refuse a value that they cannot have', async () => {
    await expect(changeSettings({ theme: 'pink' as 'dark' })).rejects.toThrow();
    expect((await getSettings()).theme).toBe('system');
  });

  it('tell those who watch, and nobody after that', async () => {
    const listener = vi.fn();
    const stop = watchSettings(listener);
    await changeSettings({ saving: false });
    expect(listener).toHaveBeenCalledTimes(1);
    await browser.storage.local.set({ somethingElse: 1 });
    expect(listener).toHaveBeenCalledTimes(1);
    stop();
    await changeSettings({ saving: true });
    expect(listener).toHaveBeenCalledTimes(1);
  });
});

describe('site switches', () => {
  it('are forgotten whole where nothing is left', async () => {
    await changeSite('a.example', { cleaning: false, verdict: 'ordinary' });
    expect(await getSite('a.example')).toEqual({ cleaning: false, verdict: 'ordinary' });
    await changeSite('a.example', { cleaning: null });
    expect(await getSite('a.example')).toEqual({ verdict: 'ordinary' });
    await changeSite('a.example', { verdict: null });
    expect(await listSites()).toEqual([]);
  });

  it('are listed by host', async () => {
    await changeSite('b.example', { saving: false });
    await changeSite('a.example', { cleaning: true });
    expect((await listSites()).map(({ host }) => host)).toEqual(['a.example', 'b.example']);
  });

  it('survive nonsense in storage', async () => {
    await browser.storage.local.set({ 'site:a.example': { cleaning: 'x' }, 'site:b.example': null });
    expect(await getSite('a.example')).toEqual({});
    expect(await getSite('b.example')).toEqual({});
  });
});

it.each([
  ['https://www.a.example/x?y#z', 'a.example'],
  ['http://localhost:8080/', 'localhost'],
  ['https://例え.jp/', 'xn--r8jz45g.jp'],
  ['file:///tmp/page.html', null],
  ['about:blank', null],
  ['not an address', null],
])('the host of %s is %s', (url, host) => {
  expect(hostOf(url)).toBe(host);
});
