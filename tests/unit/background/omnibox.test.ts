// @vitest-environment node
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { batch, incoming } from '../library/articles';

Dexie.dependencies = { indexedDB: new IDBFactory(), IDBKeyRange };
const { hashOf, openWhere, suggestionsFor } = await import('../../../lib/background/places/omnibox');
const { savePage } = await import('../../../lib/library');

it('the address bar suggests articles that hold the words, as text', async () => {
  const title = 'Momentum <b>&</b> "rest"';
  await savePage(batch([incoming('a-1', { title, url: 'https://notes.example/1' }), incoming('a-2')]));
  expect(await suggestionsFor('momentum')).toEqual([
    {
      content: '#/article/a-1',
      description: 'Momentum &#60;b&#62;&#38;&#60;/b&#62; &#34;rest&#34; – notes.example',
    },
  ]);
});

it('the address bar suggests nothing before a word is typed', async () => {
  expect(await suggestionsFor('  ')).toEqual([]);
});

it('what is entered is the place of an article or a search', () => {
  expect(hashOf('#/article/a-1')).toBe('#/article/a-1');
  expect(hashOf(' BERT & more ')).toBe('#/search/BERT%20%26%20more');
});

describe('openWhere', () => {
  const LIBRARY = expect.stringMatching(/\/library\.html#\/search\/bert$/);
  const path = '/library.html#/search/bert';

  afterEach(() => void vi.restoreAllMocks());

  it('currentTab: takes the tab that is in front', async () => {
    const updated = vi.spyOn(fakeBrowser.tabs, 'update').mockResolvedValue({} as never);
    const created = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    await openWhere('currentTab', path);
    expect(updated).toHaveBeenCalledWith({ url: LIBRARY });
    expect(created).not.toHaveBeenCalled();
  });

  it('newForegroundTab: opens a tab in front', async () => {
    const created = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    await openWhere('newForegroundTab', path);
    expect(created).toHaveBeenCalledWith({ url: LIBRARY });
  });

  it('newBackgroundTab: opens a tab behind the one in front', async () => {
    const created = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    await openWhere('newBackgroundTab', path);
    expect(created).toHaveBeenCalledWith({ url: LIBRARY, active: false });
  });
});
