import '../components/speak-english';
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { showBadge } from '@/lib/background/badge';
import { freshState } from '@/lib/background/tab-changes';

beforeEach(() => fakeBrowser.reset());

it('the icon’s title writes its counts as the user’s language does', async () => {
  const title = vi.spyOn(fakeBrowser.action, 'setTitle').mockResolvedValue();
  vi.spyOn(fakeBrowser.action, 'setBadgeText').mockResolvedValue();
  vi.spyOn(fakeBrowser.action, 'setBadgeBackgroundColor').mockResolvedValue();
  const page = freshState({ url: 'https://copy.example/', host: 'copy.example', private: false });
  await showBadge(7, { ...page, status: 'cleaned', saved: 1234, counts: { ad: 5000, keywords: 678 } });
  expect(title).toHaveBeenCalledWith({
    tabId: 7,
    title: 'Blocks hidden: 5,678. Winnow. Articles saved from this page: 1,234.',
  });
});
