import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  archive,
  discard,
  keep,
  listArticles,
  markRead,
  savePage,
  setNote,
  setTags,
  star,
  type ArticleQuery,
} from '../../../lib/library/index';
import { db } from '../../../lib/library/store/database';
import { batch, incoming, ownPage } from './articles';

const DAY = 24 * 60 * 60 * 1000;
const START = Date.UTC(2026, 9, 1, 12);

beforeEach(async () => {
  await db.delete();
  await db.open();
});

async function idsOf(query: ArticleQuery): Promise<string[]> {
  return (await listArticles(query)).articles.map(({ id }) => id);
}

describe('listArticles', () => {
  it('pages through everything once, newest first and oldest first', async () => {
    for (let page = 0; page < 4; page++) {
      const records = [0, 1, 2].map((i) => incoming(`${page}${i}`));
      const url = `https://copies.example/${page}`;
      await savePage(batch(records, { pageId: `p${page}`, url, savedAt: START + (page >> 1) * DAY }));
    }
    await keep(['11', '30']);
    await markRead(['00', '31'], true);
    const newest = ['20', '21', '22', '30', '31', '32', '00', '01', '02', '10', '11', '12'];
    for (const limit of [1, 2, 5, 50]) {
      expect(await walk({ limit })).toEqual(newest);
      expect(await walk({ limit, sort: 'oldest' })).toEqual(newest.toReversed());
    }
  });

  it('shows each state in its view', async () => {
    await savePage(batch(['a', 'b', 'c', 'd', 'e'].map((id) => incoming(id))));
    await markRead(['a'], true);
    await star(['b'], true);
    await archive(['c'], true);
    await discard(['d']);
    expect(await idsOf({})).toEqual(['a', 'b', 'e']);
    expect(await idsOf({ isRead: false })).toEqual(['b', 'e']);
    expect(await idsOf({ isStarred: true })).toEqual(['b']);
    expect(await idsOf({ state: 'kept', view: 'everything' })).toEqual(['b', 'c']);
    expect(await idsOf({ view: 'archive' })).toEqual(['c']);
    expect(await idsOf({ view: 'trash' })).toEqual(['d']);
  });
});

describe('search', () => {
  beforeEach(async () => {
    const titles: Record<string, [string, string, string?]> = {
      ja: ['トランスフォーマーの微調整', 'BERTを日本語で学習する。', 'ja'],
      hans: ['用BERT微调中文模型', '机器学习的一个例子', 'zh-Hans'],
      en: ['Fine-tuning transformers', 'A résumé of deep learning.', 'en'],
      other: ['Cooking with gas', 'Nothing about machines', 'en'],
    };
    const records = Object.entries(titles).map(([id, [title, summary, language]]) =>
      incoming(id, { title, summary, ...(language && { language }), source: `Blog ${id}` }),
    );
    await savePage(batch(records, { savedAt: START }));
  });

  it.each<[string, string[]]>([
    ['微', ['ja', 'hans']],
    ['とらんす', ['ja']],
    ['ﾄﾗﾝｽ', ['ja']],
    ['bert', ['ja', 'hans']],
    ['BERT 微調整', ['ja']],
    ['transf', ['en']],
    ['former', []],
    ['resume', ['en']],
    ['"deep learning"', ['en']],
    ['"deep learn"', []],
    ['"learning deep"', []],
    ['deep -transformers', []],
    ['lang:zh', ['hans']],
    ['lang:en -cooking', ['en']],
    ['source:"blog ja"', ['ja']],
    ['site:reader.example bert', ['ja', 'hans']],
    ['site:example -site:reader.example', []],
    ['after:2026-10-01 before:2026-10-03 gas', ['other']],
    ['before:2026-10 gas', []],
    ['is:unread gas', ['other']],
    ['is:read', []],
    ['nowhere', []],
  ])('%s', async (text, ids) => expect(await idsOf({ text })).toEqual(ids));

  it('reads notes, tags and the content, and looks in the archive', async () => {
    await setNote(['other'], 'compare with Mamba');
    await setTags(['ja'], ['Réseau']);
    await savePage(ownPage('en', { html: '<p>x</p>', text: 'quantisation in practice' }));
    await archive(['other'], true);
    expect(await idsOf({ text: 'mamba' })).toEqual(['other']);
    expect(await idsOf({ text: 'is:archived' })).toEqual(['other']);
    expect(await idsOf({ text: 'tag:reseau' })).toEqual(['ja']);
    expect(await idsOf({ text: 'quantis' })).toEqual(['en']);
  });

  it('finds the trash when asked for', async () => {
    await discard(['other']);
    expect(await idsOf({ text: 'gas' })).toEqual([]);
    expect(await idsOf({ text: 'gas is:trash' })).toEqual(['other']);
  });

  it('ranks a title before a summary', async () => {
    await savePage(
      batch([incoming('sum', { title: 'Other things', summary: 'about Cooking' })], { savedAt: START + DAY }),
    );
    expect(await idsOf({ text: 'cooking' })).toEqual(['sum', 'other']);
    expect(await idsOf({ text: 'cooking', sort: 'relevance' })).toEqual(['other', 'sum']);
  });

  it('pages through hits by relevance', async () => {
    expect((await walk({ text: 'lang:en a', sort: 'relevance', limit: 1 })).toSorted()).toEqual([
      'en',
      'other',
    ]);
  });

  it('goes on by age behind the 500 hits that it ranks', async () => {
    const old = incoming('best', { title: 'Hopfield networks', summary: 'Hopfield, Hopfield and Hopfield.' });
    await savePage(batch([old], { pageId: 'page-old', url: 'https://old.example/', savedAt: START - DAY }));
    const many = Array.from({ length: 520 }, (_, i) =>
      incoming(`many-${i}`, { title: `Energy ${i}`, summary: `Number ${i} mentions Hopfield.` }),
    );
    await savePage(batch(many, { pageId: 'page-many', url: 'https://many.example/', savedAt: START + DAY }));
    const ids = await walk({ text: 'hopfield', sort: 'relevance', limit: 200 });
    expect(ids).toHaveLength(521);
    expect(new Set(ids).size).toBe(521);
    expect(ids.at(-1)).toBe('best');
  });
});

async function walk(query: ArticleQuery): Promise<string[]> {
  const ids: string[] = [];
  let after: ArticleQuery['after'];
  do {
    const page = await listArticles({ ...query, ...(after && { after }) });
    ids.push(...page.articles.map(({ id }) => id));
    after = page.next;
  } while (after);
  return ids;
}
