import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  countArticles,
  deleteForever,
  discard,
  getArticle,
  getContent,
  listMerges,
  mergeArticles,
  savePage,
  setNote,
  setTags,
  splitMerge,
  star,
} from '../../../lib/library/index';
import { db } from '../../../lib/library/store/database';
import { batch, incoming, ownPage } from './articles';

const content = { html: '<p>Softmax</p>', text: 'Softmax of the products' };

beforeEach(async () => {
  await db.delete();
  await db.open();
  await savePage(batch([incoming('a'), incoming('b'), incoming('c')]));
  await savePage({ ...ownPage('b', content), savedAt: Date.UTC(2026, 10, 23) });
  await setTags(['a'], ['mine']);
  await setNote(['b'], 'of b');
  await star(['c'], true);
});

describe('articles merged by hand', () => {
  it('are one entry with the marks of all, and the one with the whole text is it', async () => {
    const merged = await mergeArticles(['a', 'b', 'c']);
    expect(merged).toMatchObject({ into: 'b', mergeIds: ['a', 'c'] });
    expect(await countArticles()).toMatchObject({ total: 1 });
    expect(await getArticle('b')).toMatchObject({
      state: 'kept',
      tags: ['mine'],
      note: 'of b',
      starredAt: expect.any(Number),
    });
    expect((await listMerges('b')).map(({ absorbed }) => absorbed.title)).toEqual([
      incoming('a').title,
      incoming('c').title,
    ]);
  });

  it('lend the entry their whole text where it has none, and keep it when they are split off', async () => {
    await savePage(batch([incoming('d')], { pageId: 'page-4', url: 'https://d.example/' }));
    await discard(['a', 'c']);
    await mergeArticles(['d', 'b']);
    expect(await getContent('b')).toMatchObject(content);
    await splitMerge('d');
    expect(await getArticle('d')).toMatchObject({ title: incoming('d').title });
    expect(await countArticles()).toMatchObject({ total: 2, trash: 2 });
  });

  it('are split off again with all that was theirs', async () => {
    // The number is a place in this database, and a new one.
    const { number: _number, ...before } = (await getArticle('a')) as unknown as Record<string, unknown>;
    await mergeArticles(['a', 'b']);
    await splitMerge('a');
    expect(await getArticle('a')).toMatchObject(before);
    expect(await countArticles()).toMatchObject({ total: 3 });
  });

  it('do not come back with the next visit of their page', async () => {
    await mergeArticles(['a', 'b']);
    const again = [incoming('a', { id: 'x' }), incoming('b', { id: 'y' }), incoming('c', { id: 'z' })];
    expect(await savePage(batch(again))).toMatchObject({ added: 0 });
    expect(await countArticles()).toMatchObject({ total: 2 });
  });

  it('leave no text behind when the entry goes for good', async () => {
    await mergeArticles(['a', 'b']);
    await discard(['b']);
    await deleteForever(['b']);
    expect(await db.contents.count()).toBe(0);
    expect(await db.merges.count()).toBe(0);
  });

  it('are none where only one is left to merge', async () => {
    await discard(['b', 'c']);
    expect(await mergeArticles(['a', 'b', 'c'])).toBeNull();
    expect(await countArticles()).toMatchObject({ trash: 2 });
  });
});
