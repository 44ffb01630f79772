import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  deleteForever,
  discard,
  listArticles,
  savePage,
  setNote,
  tendIndex,
} from '../../../../lib/library/index';
import { parseQuery } from '../../../../lib/library/search/query';
import { encodePostings, hashToken, PostingReader } from '../../../../lib/library/search/segments/codec';
import { doSlice } from '../../../../lib/library/search/segments/tend';
import { verifyRows } from '../../../../lib/library/search/verify';
import { db } from '../../../../lib/library/store/database';
import { batch, incoming } from '../articles';

const SEAL_AT = 4;

beforeEach(async () => {
  await db.delete();
  await db.open();
});

describe('postings', () => {
  it('come back as they were', () => {
    const postings = new Map([
      [0, [0]],
      [0xffffffff, [1, 127, 128, 300, 70_000]],
      [5, []],
    ]);
    const reader = new PostingReader(encodePostings(postings));
    expect(new Map(reader.all())).toEqual(postings);
    expect(reader.find(0xffffffff)).toEqual([1, 127, 128, 300, 70_000]);
    expect(reader.find(7)).toEqual([]);
  });

  it('are refused when they end too early', () => {
    const bytes = encodePostings(new Map([[hashToken('x'), [1, 2, 3]]]));
    for (let length = 1; length < bytes.length; length++)
      expect(() => new PostingReader(bytes.slice(0, length)).find(hashToken('x'))).toThrow(RangeError);
  });
});

const WORDS = [
  'bert',
  'transformer',
  'gpt',
  '微調',
  '學習',
  '模型',
  'とらんす',
  'データ',
  'vision',
  '深層学習',
];
const QUERIES = [
  'b',
  'bert',
  'trans',
  '微',
  '学习',
  '模型 gpt',
  'デー',
  '深層 -bert',
  '"vision bert"',
  'site:reader.example 深',
];

/** A generator of the same numbers at each run (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
  };
}

async function expected(text: string): Promise<string[]> {
  const rows = (await db.articles.toArray()).filter(({ deletedAt }) => deletedAt === undefined);
  const hits = await verifyRows(rows, parseQuery(text));
  return hits.toSorted((a, b) => a.order - b.order || a.number - b.number).map(({ id }) => id);
}

async function expectSameHits(): Promise<void> {
  for (const text of QUERIES) {
    const { articles } = await listArticles({ text, limit: 500 });
    expect(
      articles.map(({ id }) => id),
      text,
    ).toEqual(await expected(text));
  }
}

describe('the index', () => {
  it.each([1, 2, 3])(
    'finds what a scan finds at every moment of its life, seed %i',
    async (seed) => {
      const random = randomOf(seed);
      const pick = <T>(items: T[]): T => items[Math.floor(random() * items.length)]!;
      const text = (): string => Array.from({ length: 6 }, () => pick(WORDS)).join(random() < 0.5 ? ' ' : '');
      const ids: string[] = [];
      for (let step = 0; step < 14; step++) {
        const records = Array.from({ length: 5 }, (_, i) => {
          const id = `${step}-${i}`;
          return incoming(id, { title: `${text()} ${id}`, summary: text() });
        });
        ids.push(...records.map(({ id }) => id));
        const url = `https://copies.example/${step}`;
        await savePage(
          batch(records, {
            pageId: `p${step}`,
            url,
            savedAt: Date.UTC(2026, 0, 1 + Math.floor(random() * 300)),
          }),
        );
        await setNote([pick(ids)], text());
        const gone = pick(ids);
        await discard([gone]);
        if (random() < 0.5) await deleteForever([gone]);
        for (let slices = random() * 8; slices > 0; slices--) await doSlice(SEAL_AT);
        if (step % 4 === 3) await expectSameHits();
      }
      while (await doSlice(SEAL_AT));
      expect((await db.segments.toArray()).some(({ level }) => level > 0)).toBe(true);
      expect(await db.unsealed.count()).toBeLessThan(SEAL_AT);
      await expectSameHits();
    },
    60_000,
  );

  it('is rebuilt from the articles when its rows are damaged or lost', async () => {
    await savePage(
      batch(
        Array.from({ length: 12 }, (_, i) => incoming(`n${i}`, { title: `${WORDS[i % 10]} number ${i}` })),
      ),
    );
    while (await doSlice(SEAL_AT));
    await db.postings.toCollection().modify((row) => {
      if ('data' in row) row.data = row.data.slice(0, Math.max(0, row.data.length - 1));
    });
    await expectSameHits();
    await db.segments.clear();
    await expectSameHits();
    await tendIndex();
    expect(await db.unsealed.count()).toBe(12);
    while (await doSlice(SEAL_AT));
    await expectSameHits();
  }, 30_000);
});
