import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  countArticles,
  deleteForever,
  discard,
  getArticle,
  getContent,
  listArticles,
  listDays,
  listMerges,
  markRead,
  mergeArticles,
  savePage,
  setNote,
  setOriginals,
  setTags,
  splitMerge,
  star,
  unmergeArticles,
  type Article,
} from '../../../lib/library/index';
import { db } from '../../../lib/library/store/database';
import { batch, incoming, ownPage } from './articles';

const content = { html: '<p>Softmax</p>', text: 'Softmax of the products' };
const paper = { kind: 'arxiv', id: '1706.03762', url: 'https://arxiv.org/abs/1706.03762' } as const;

beforeEach(async () => {
  await db.delete();
  await db.open();
  await savePage(batch([incoming('a'), incoming('b'), incoming('c')]));
  await savePage({ ...ownPage('b', content), savedAt: Date.UTC(2026, 10, 23) });
  await setTags(['a'], ['mine']);
  await setNote(['b'], 'of b');
  await star(['c'], true);
});

const all = async () => (await listArticles({ view: 'everything' })).articles;
/** As the user knows them: what is local to a row, and the id that a copy comes back under, left out. */
const shown = async () =>
  (await all())
    .map(({ title, tags, note, state, starredAt, alsoSeenOn, contentAt, ownReferences }: Article) => ({
      title,
      tags,
      note,
      state,
      starredAt,
      alsoSeenOn,
      contentAt,
      ownReferences,
    }))
    .toSorted((a, b) => (a.title < b.title ? -1 : 1));
const titled = async (id: string) => (await all()).find(({ title }) => title === incoming(id).title);
const splitAll = async (into: string) => {
  for (const { id } of await listMerges(into)) await splitMerge(id);
};

describe('articles merged by hand', () => {
  it('are one entry with the marks of all, and the one with the whole text is it', async () => {
    await setOriginals(['c'], [paper]);
    expect(await mergeArticles(['a', 'b', 'c'])).toMatchObject({ into: 'b' });
    expect(await countArticles()).toMatchObject({ total: 1 });
    expect(await getArticle('b')).toMatchObject({
      state: 'kept',
      tags: ['mine'],
      note: 'of b',
      starredAt: expect.any(Number),
      ownReferences: [paper],
    });
    const titles = (await listMerges('b')).map(({ absorbed }) => absorbed.title);
    expect(titles.toSorted()).toEqual([incoming('a').title, incoming('c').title]);
  });

  it('are all as they were when that is taken back, the days’ figures too', async () => {
    await markRead(['b'], true);
    const [before, days] = [await shown(), await listDays(9)];
    const merged = await mergeArticles(['a', 'b', 'c']);
    await unmergeArticles(merged!);
    expect(await shown()).toEqual(before);
    expect(await listDays(9)).toEqual(days);
    expect(await db.merges.count()).toBe(0);
  });

  it('keep the copies of the second merge when only that is taken back', async () => {
    await mergeArticles(['a', 'c']);
    const first = (await all()).find(({ id }) => id !== 'b')!;
    const merged = await mergeArticles([first.id, 'b']);
    await unmergeArticles(merged!);
    const again = await titled('a');
    expect((await listMerges(again!.id)).map(({ absorbed }) => absorbed.title)).toEqual([
      incoming('c').title,
    ]);
    expect(await listMerges('b')).toEqual([]);
  });

  it('take their own whole texts with them when they are split off', async () => {
    await savePage({ ...ownPage('a', { ...content, text: 'Of a' }), savedAt: Date.UTC(2026, 10, 24) });
    const { into } = (await mergeArticles(['a', 'b']))!;
    await splitAll(into);
    expect((await getContent((await titled('a'))!.id))?.text).toBe('Of a');
    expect((await getContent((await titled('b'))!.id))?.text).toBe(content.text);
    expect((await titled('b'))!.alsoSeenOn.map(({ url }) => url)).not.toContain(ownPage('a', content).url);
  });

  it('do not come back with the next visit of their page, and others of a like title do', async () => {
    await mergeArticles(['a', 'b']);
    const again = [incoming('a', { id: 'x' }), incoming('b', { id: 'y' }), incoming('c', { id: 'z' })];
    expect(await savePage(batch(again))).toMatchObject({ added: 0 });
    expect(await countArticles()).toMatchObject({ total: 2 });
  });

  it('leave no text behind when the entry goes for good, and touch no other', async () => {
    await savePage({ ...ownPage('a', { ...content, text: 'Of a' }), savedAt: Date.UTC(2026, 10, 24) });
    const { into } = (await mergeArticles(['a', 'b']))!;
    await discard([into]);
    await deleteForever([into]);
    expect(await db.contents.count()).toBe(0);
    expect(await db.merges.count()).toBe(0);
  });

  it('leave the text of a copy that a backup says is merged, and that is an entry again', async () => {
    await savePage({ ...ownPage('a', { ...content, text: 'Of a' }), savedAt: Date.UTC(2026, 10, 24) });
    const { into } = (await mergeArticles(['a', 'b']))!;
    const [backup] = await listMerges(into);
    await splitMerge(backup!.id);
    await db.merges.put(backup!);
    await discard([into]);
    await deleteForever([into]);
    expect(await getContent(backup!.id)).toBeDefined();
    expect(await countArticles()).toMatchObject({ total: 2 });
  });

  it('have no text to claim where it has become the entry’s', async () => {
    const { into } = (await mergeArticles(['a', 'b']))!;
    const [merge] = await listMerges(into);
    await db.merges.put({ ...merge!, absorbed: { ...merge!.absorbed, contentAt: 1 } });
    await splitMerge(merge!.id);
    expect(await getArticle(merge!.id)).not.toHaveProperty('contentAt');
  });

  it('leave the entry where it was seen before them when they are split off', async () => {
    const pageId = (await getArticle('a'))!.foundOn.pageId;
    const seen = { url: (await getArticle('a'))!.foundOn.url, title: 'A list', seenAt: 1 };
    const row = (await db.articles.where('id').equals('b').first())!;
    await db.articles.put({ ...row, alsoSeenOn: [seen], onPages: [...row.onPages, pageId] });
    await db.articles
      .where('id')
      .equals('b')
      .modify({ foundOn: { ...row.foundOn, url: 'https://other.example/', pageId: 'other' } });
    const { into } = (await mergeArticles(['a', 'b']))!;
    expect(into).toBe('b');
    await splitAll(into);
    expect((await getArticle('b'))!.alsoSeenOn).toEqual([seen]);
    expect((await db.articles.where('id').equals('b').first())!.onPages).toContain(pageId);
  });

  it('are none where only one is left to merge', async () => {
    await discard(['b', 'c']);
    expect(await mergeArticles(['a', 'b', 'c'])).toBeNull();
    expect(await countArticles()).toMatchObject({ trash: 2 });
  });
});

describe('a copy that brought the whole text', () => {
  it('takes it along when it is split off', async () => {
    const title = 'Forgers and detectives, how two networks teach each other';
    const summary =
      'Two networks that learn from each other, one to forge and one to tell the forgery apart.';
    await savePage(batch([incoming('f', { title, summary })]));
    const copy = incoming('g', { title, summary, role: 'main', url: 'https://mirror.example/f' });
    await savePage({ ...ownPage('g', content), url: copy.url!, articles: [copy] });
    expect(await getContent('f')).toMatchObject(content);
    await splitAll('f');
    expect(await getContent('f')).toBeUndefined();
    expect(await getContent('g')).toMatchObject(content);
    expect(await getArticle('f')).not.toHaveProperty('contentAt');
  });
});
