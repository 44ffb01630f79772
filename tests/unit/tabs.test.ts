import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { changeTab, freshState } from '@/lib/background/tab-changes';
import { forgetTab, readTabState, watchTabState, writeTabState } from '@/lib/tabs';

const page = { url: 'https://a.example/', private: false, host: 'a.example' };

beforeEach(() => fakeBrowser.reset());

it('a tab that nobody told of has no state', async () => {
  expect(await readTabState(1)).toBeNull();
});

it('changes of one tab never lose one another', async () => {
  await Promise.all(
    Array.from({ length: 20 }, () =>
      changeTab(1, (state) => ({ ...(state ?? freshState(page)), found: (state?.found ?? 0) + 1 })),
    ),
  );
  expect((await readTabState(1))?.found).toBe(20);
});

it('a change that fails does not hold up the next', async () => {
  await expect(
    changeTab(1, () => {
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect((await changeTab(1, () => freshState(page))).status).toBe('looking');
});

it('keeps the counts where session storage is too small for the texts', async () => {
  const set = vi.spyOn(browser.storage.session, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES'));
  const removals = [{ index: 0, reason: 'ad' as const, text: 'Buy' }];
  await writeTabState(1, { ...freshState(page), counts: { ad: 1 }, removals });
  expect(await readTabState(1)).toMatchObject({ counts: { ad: 1 }, removals: [] });
  set.mockRestore();
});

it('watchers see their own tab only, and its end', async () => {
  const seen = vi.fn();
  const stop = watchTabState(1, seen);
  await writeTabState(2, freshState(page));
  await writeTabState(1, freshState(page));
  await forgetTab(1);
  stop();
  await writeTabState(1, freshState(page));
  expect(seen.mock.calls.map(([state]) => state?.status ?? null)).toEqual(['looking', null]);
});
