import './speak-english';
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { SavedSearches } from '@/components/library/SavedSearches';
import { parseRoute } from '@/components/library/route';
import { changeSettings, getSettings } from '@/lib/settings';

beforeEach(() => fakeBrowser.reset());
afterEach(() => render(null, document.body));

async function show(hash: string): Promise<void> {
  await act(() => render(<SavedSearches route={parseRoute(hash)} go={() => {}} />, document.body));
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
}

it('only the very search that is open is where one is', async () => {
  await changeSettings({ savedSearches: ['grad', 'grad descent'] });
  const here = () => [...document.querySelectorAll('[aria-current]')].map(({ textContent }) => textContent);
  await show('#/search/grad%20descent?view=everything');
  expect(here()).toEqual(['grad descent']);
  await show('#/search/grad%20descent?view=everything&site=a.example');
  expect(here()).toEqual([]);
});

it('saves a search with what it was narrowed to', async () => {
  await show(
    '#/search/grad?site=a.example&tag=to+read&language=ja&source=arXiv&from=2026-01-02&to=2026-01-31',
  );
  const save = [...document.querySelectorAll('button')].find(
    ({ textContent }) => textContent === 'Save this search',
  );
  await act(() => save?.click());
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  expect((await getSettings()).savedSearches).toEqual([
    'grad site:"a.example" tag:"to read" lang:"ja" source:"arXiv" after:2026-01-02 before:2026-02-01',
  ]);
});
