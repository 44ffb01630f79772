// @vitest-environment node
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { batch, incoming } from '../library/articles';

Dexie.dependencies = { indexedDB: new IDBFactory(), IDBKeyRange };
const { hashOf, suggestionsFor } = await import('../../../lib/background/places/omnibox');
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
