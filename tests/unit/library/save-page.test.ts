import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  articlesOfPage,
  countArticles,
  deleteForever,
  discard,
  getContent,
  gradeOf,
  keep,
  listArticles,
  listGroups,
  originalsOf,
  savePage,
  setOriginals,
} from '../../../lib/library/index';
import { db } from '../../../lib/library/store/database';
import { batch, incoming, ownPage } from './articles';

beforeEach(async () => {
  await db.delete();
  await db.open();
});

describe('savePage', () => {
  it('saves the articles of a page as one group in reading order', async () => {
    const saved = await savePage(batch([incoming('a'), incoming('b')]));
    expect(saved).toEqual({ added: 2, known: 0, total: 2, pageId: 'page-1' });
    const { groups } = await listGroups();
    expect(groups.map(({ count, articles }) => [count, articles.map(({ id }) => id)])).toEqual([
      [2, ['a', 'b']],
    ]);
  });

  it('changes nothing when the same batch comes again', async () => {
    await savePage(batch([incoming('a'), incoming('b')]));
    const before = await dump();
    expect(await savePage(batch([incoming('a'), incoming('b')]))).toMatchObject({
      added: 0,
      known: 2,
      total: 2,
    });
    expect(await dump()).toEqual(before);
  });

  it('changes nothing when the page is visited again under new ids', async () => {
    await savePage(batch([incoming('a'), incoming('b')]));
    const before = await dump();
    const revisit = [incoming('a', { id: 'x' }), incoming('b', { id: 'y' })];
    const later = batch(revisit, { pageId: 'page-2', savedAt: Date.UTC(2026, 11, 1) });
    expect(await savePage(later)).toEqual({ added: 0, known: 2, total: 2, pageId: 'page-1' });
    expect(await dump()).toEqual(before);
  });

  it('knows an address again without its tracking parameters', async () => {
    await savePage(batch([incoming('a')]));
    const again = incoming('z', {
      title: incoming('a').title,
      url: 'http://www.reader.example/posts/a/?utm_source=x#top',
    });
    expect(await savePage(batch([again]))).toMatchObject({ added: 0, known: 1 });
  });

  it('keeps records apart that a page gives one address', async () => {
    const url = 'https://copies.example/';
    const records = [incoming('a', { url }), incoming('b', { url })];
    expect(await savePage(batch(records))).toMatchObject({ added: 2 });
  });

  it('keeps a short title apart on two sites', async () => {
    await savePage(batch([incoming('a', { title: 'Intro' })]));
    const other = incoming('b', {
      title: 'Intro',
      url: 'https://other.example/1',
      summary: 'How to bake bread at home.',
    });
    expect(await savePage(batch([other]))).toMatchObject({ added: 1 });
  });

  it('notes where a known article was also seen, and counts it there', async () => {
    await savePage(batch([incoming('a')]));
    const copy = incoming('copy', {
      title: incoming('a').title,
      url: 'https://mirror.example/9',
      summary: incoming('a').summary,
    });
    const elsewhere = batch([copy], { pageId: 'page-2', url: 'https://mirror.example/', title: 'mirror' });
    expect(await savePage(elsewhere)).toEqual({ added: 0, known: 1, total: 1, pageId: 'page-2' });
    const { articles } = await articlesOfPage('https://mirror.example/');
    expect(articles).toMatchObject([
      { id: 'a', alsoSeenOn: [{ url: 'https://mirror.example/', title: 'mirror' }] },
    ]);
    expect(await db.merges.toArray()).toMatchObject([{ id: 'copy', into: 'a', reason: 'title' }]);
  });

  it('knows a repost under another title by its text, and keeps the parts of a series apart', async () => {
    const summary =
      'Low-rank adaptation freezes the weights of the model and trains two small matrices in each layer instead, which saves memory.';
    await savePage(batch([incoming('a', { title: 'Low-rank adaptation explained', summary })]));
    const elsewhere = { pageId: 'page-2', url: 'https://mirror.example/' };
    const repost = incoming('r', {
      title: 'Low-rank adaptation explained | Mirror Blog',
      url: 'https://mirror.example/9',
      summary,
    });
    expect(await savePage(batch([repost], elsewhere))).toMatchObject({ added: 0, known: 1 });
    expect(await db.merges.toArray()).toMatchObject([{ id: 'r', into: 'a', reason: 'text' }]);
    const part = incoming('p', {
      title: 'Low-rank adaptation explained, part 2',
      url: 'https://mirror.example/10',
      summary,
    });
    expect(await savePage(batch([part], elsewhere))).toMatchObject({ added: 1 });
  });

  it('adds what is new on a later visit to the group of the first', async () => {
    await savePage(batch([incoming('a')]));
    const later = batch([incoming('a'), incoming('b')], { pageId: 'page-2' });
    expect(await savePage(later)).toEqual({ added: 1, known: 1, total: 2, pageId: 'page-1' });
  });

  it('leaves discarded articles in the trash, and deleted ones away', async () => {
    await savePage(batch([incoming('a'), incoming('b')]));
    await discard(['a', 'b']);
    await deleteForever(['b']);
    expect(await savePage(batch([incoming('a'), incoming('b')]))).toMatchObject({ added: 0 });
    expect(await countArticles()).toMatchObject({ total: 0, trash: 1 });
  });

  it('brings articles back when the user asks for them', async () => {
    await savePage(batch([incoming('a'), incoming('b')]));
    await discard(['a', 'b']);
    await deleteForever(['b']);
    expect(await savePage(batch([incoming('a'), incoming('b')], { wanted: true }))).toMatchObject({
      added: 1,
      total: 2,
    });
    expect(await countArticles()).toMatchObject({ kept: 2, trash: 0 });
  });

  it('takes the known fields of a summary and no others', async () => {
    const hostile = JSON.parse('{"__proto__":{"polluted":1},"constructor":1,"extra":2}') as object;
    await savePage(batch([{ ...hostile, ...incoming('a') }]));
    const { articles } = await listArticles();
    expect(articles[0]).not.toHaveProperty('extra');
    expect(Object.hasOwn(articles[0]!, 'constructor')).toBe(false);
  });

  it('saves a page of 300 records', async () => {
    const records = Array.from({ length: 300 }, (_, i) => incoming(String(i)));
    expect(await savePage(batch(records))).toMatchObject({ added: 300 });
    expect(await countArticles()).toMatchObject({ total: 300, unread: 300 });
  });
});

describe('counters', () => {
  it('equal what a count over the articles gives', async () => {
    await savePage(batch([incoming('a'), incoming('b'), incoming('c')]));
    await keep(['a']);
    await discard(['b']);
    expect(await countArticles()).toEqual({
      total: 2,
      unread: 2,
      found: 1,
      kept: 1,
      archive: 0,
      starred: 0,
      trash: 1,
    });
  });
});

async function dump(): Promise<unknown> {
  const tables = await Promise.all(
    db.tables.map(async (table) => [table.name, await table.toArray()] as const),
  );
  const rows = Object.fromEntries(tables);
  // Numbers taken but not used leave gaps, which is all that a retry may leave.
  return {
    ...rows,
    meta: rows['meta']!.map((row: { key: string; value: object }) => ({
      ...row,
      value: { ...row.value, nextNumber: 0 },
    })),
  };
}

describe('the whole text of an article', () => {
  const content = {
    html: '<article><p>Softmax of the products.</p></article>',
    text: 'Softmax of the products.',
  };

  it('is kept with the article that the page is about, and found by its words', async () => {
    await savePage({ ...ownPage('a', content), articles: [incoming('a', { role: 'main' }), incoming('b')] });
    expect(await getContent('a')).toMatchObject(content);
    expect(await getContent('b')).toBeUndefined();
    const { articles } = await listArticles({ text: 'softmax' });
    expect(articles).toMatchObject([{ id: 'a', contentAt: expect.any(Number) }]);
  });

  it('comes to an article that a listing brought when its own page is visited', async () => {
    await savePage(batch([incoming('a'), incoming('b')]));
    await savePage({ ...ownPage('a', content), articles: [incoming('a', { id: 'z', role: 'main' })] });
    expect(await getContent('a')).toMatchObject(content);
    expect(await countArticles()).toMatchObject({ total: 2 });
  });

  it('stays as it came first, whatever a copy says', async () => {
    await savePage(ownPage('a', content));
    const before = await dump();
    await savePage({ ...ownPage('a', { html: '<p>Buy</p>', text: 'Buy' }) });
    expect(await dump()).toEqual(before);
  });

  it('goes with its article', async () => {
    await savePage(ownPage('a', content));
    await discard(['a']);
    await deleteForever(['a']);
    expect(await getContent('a')).toBeUndefined();
  });
});

describe('the originals of an article', () => {
  const paper = { kind: 'arxiv', id: '1706.03762', url: 'https://arxiv.org/abs/1706.03762' } as const;
  const code = { kind: 'github', id: 'a/b', url: 'https://github.com/a/b' } as const;
  const only = async () => (await listArticles({})).articles[0]!;

  it('are what the page names until the user says otherwise, and again after', async () => {
    await savePage(batch([incoming('a', { references: [code] })]));
    expect(originalsOf(await only())).toEqual([code]);
    await setOriginals(['a'], [paper, code]);
    expect(originalsOf(await only())).toEqual([paper, code]);
    expect(await only()).toMatchObject({ state: 'kept', references: [code] });
    await setOriginals(['a'], undefined);
    expect(originalsOf(await only())).toEqual([code]);
  });

  it.each([
    [{ references: [paper] }, 'certain'],
    [{ source: 'NVIDIA' }, 'likely'],
    [{}, 'unknown'],
  ])('of %o are %s', async (given, grade) => {
    await savePage(batch([incoming('a', given as never)]));
    expect(gradeOf(await only())).toBe(grade);
  });
});
