import '../components/speak-english';
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { carryOut } from '@/lib/background/places/carry-out';
import { LibraryError } from '@/lib/library';

const TAB = 7;

async function outcomeOf(work: Promise<unknown>): Promise<{ badge: unknown; title: unknown }> {
  const badge = vi.spyOn(fakeBrowser.action, 'setBadgeText').mockResolvedValue();
  const title = vi.spyOn(fakeBrowser.action, 'setTitle').mockResolvedValue();
  carryOut(work, TAB);
  await new Promise((resolve) => setTimeout(resolve, 10));
  return { badge: badge.mock.calls[0]?.[0], title: title.mock.calls[0]?.[0] };
}

describe('carryOut', () => {
  afterEach(() => void vi.restoreAllMocks());

  it('marks the icon of the tab and says why in its title', async () => {
    const { badge, title } = await outcomeOf(Promise.reject(new Error('No tab with id 7.')));
    expect(badge).toEqual({ tabId: TAB, text: '!' });
    expect(title).toEqual({ tabId: TAB, title: 'Winnow could not do that: No tab with id 7.' });
  });

  it('says the next step where the list could not be written', async () => {
    const { title } = await outcomeOf(Promise.reject(new LibraryError('full')));
    expect(title).toMatchObject({ title: expect.stringContaining('Free some space') });
  });

  it('marks no icon where no tab is in front, as that mark would stay on all of them', async () => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([]);
    const badge = vi.spyOn(fakeBrowser.action, 'setBadgeText').mockResolvedValue();
    carryOut(Promise.reject(new Error('No window.')));
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(badge).not.toHaveBeenCalled();
  });

  it('leaves the icon alone where all went well', async () => {
    expect(await outcomeOf(Promise.resolve())).toEqual({});
  });
});
