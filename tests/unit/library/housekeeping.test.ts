import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  countArticles,
  countRemovals,
  deleteSoon,
  discard,
  idsInTrash,
  keep,
  keepHouse,
  keepInTrash,
  listArticles,
  listDays,
  listMerges,
  readBackupState,
  savePage,
  splitMerge,
} from '../../../lib/library/index';
import { startImport } from '../../../lib/library/import/imports';
import { db } from '../../../lib/library/store/database';
import { exportFile, listImports } from '../../../lib/transfer/index';
import { batch, incoming } from './articles';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 22, 12);

beforeEach(async () => {
  await db.delete();
  await db.open();
});

describe('deleted soon', () => {
  const trash = async () => (await listArticles({ view: 'trash' })).articles.map(({ id }) => id);

  it('is in no list and no count, and comes back until it is purged', async () => {
    await savePage(batch([incoming('a'), incoming('b')]));
    await discard(['a']);
    expect(await deleteSoon(['a', 'b'])).toBe(1);
    expect(await trash()).toEqual([]);
    expect(await countArticles()).toMatchObject({ total: 1, trash: 0 });
    await keepHouse({});
    expect(await keepInTrash(['a', 'b'])).toBe(1);
    expect(await trash()).toEqual(['a']);
    expect(await countArticles()).toMatchObject({ total: 1, trash: 1 });
  });

  it('is everything in the trash when the trash is emptied, and comes back', async () => {
    await savePage(batch([incoming('a'), incoming('b'), incoming('c')]));
    await discard(['a', 'b']);
    const ids = await idsInTrash();
    expect(ids.toSorted()).toEqual(['a', 'b']);
    await deleteSoon(ids);
    expect(await trash()).toEqual([]);
    await keepInTrash(ids);
    expect((await trash()).toSorted()).toEqual(['a', 'b']);
  });

  it('is gone for good with the care for the list, a while later', async () => {
    await savePage(batch([incoming('a')]));
    await discard(['a']);
    await deleteSoon(['a']);
    await keepHouse({}, Date.now() + 11 * 60_000);
    expect(await db.articles.count()).toBe(0);
    expect(await db.tombstones.count()).toBe(1);
    expect(await keepInTrash(['a'])).toBe(0);
    expect(await countArticles()).toMatchObject({ total: 0, trash: 0 });
  });
});

describe('keepHouse', () => {
  it('keeps everything unless an expiry was chosen', async () => {
    await savePage(batch([incoming('a')], { savedAt: NOW - 900 * DAY }));
    await keepHouse({}, NOW);
    expect(await countArticles()).toMatchObject({ total: 1, trash: 0 });
  });

  it('puts found articles past their days into the trash, never kept ones', async () => {
    await savePage(batch([incoming('old'), incoming('kept')], { savedAt: NOW - 91 * DAY }));
    await savePage(
      batch([incoming('new')], { pageId: 'p2', url: 'https://x.example/', savedAt: NOW - 89 * DAY }),
    );
    await keep(['kept']);
    await keepHouse({ expireFoundAfterDays: 90 }, NOW);
    const { articles } = await listArticles({ view: 'trash' });
    expect(articles.map(({ id }) => id)).toEqual(['old']);
    expect(await countArticles()).toMatchObject({ found: 1, kept: 1, trash: 1 });
  });

  it('empties the trash after 30 days', async () => {
    await savePage(batch([incoming('a'), incoming('b')]));
    await discard(['a']);
    await keepHouse({}, Date.now() + 29 * DAY);
    expect(await countArticles()).toMatchObject({ trash: 1 });
    await keepHouse({}, Date.now() + 31 * DAY);
    expect(await countArticles()).toMatchObject({ total: 1, trash: 0 });
  });

  it('takes back an import that was cut short', async () => {
    await startImport('addresses', 'x.txt', NOW - 2 * DAY);
    await keepHouse({}, NOW);
    expect(await listImports()).toEqual([]);
  });
});

describe('splitMerge', () => {
  it('makes the copy an entry of its own, and a revisit leaves it so', async () => {
    await savePage(batch([incoming('a')]));
    const copy = incoming('copy', {
      title: incoming('a').title,
      url: 'https://m.example/1',
      summary: incoming('a').summary,
    });
    const mirror = batch([copy], { pageId: 'page-2', url: 'https://m.example/', title: 'm' });
    await savePage(mirror);
    const [merge] = await listMerges('a');
    expect(merge).toMatchObject({ id: 'copy', absorbed: { url: 'https://m.example/1' } });
    expect(await splitMerge(merge!.id)).toBe(true);
    expect(await countArticles()).toMatchObject({ total: 2 });
    expect(await savePage({ ...mirror, articles: [{ ...copy, id: 'again' }] })).toMatchObject({
      added: 0,
      known: 1,
    });
    expect(await listMerges('a')).toEqual([]);
    expect(await splitMerge(merge!.id)).toBe(false);
  });
});

describe('readBackupState', () => {
  it('is due 30 days after the last one, and only where something is kept', async () => {
    await savePage(batch([incoming('a')], { savedAt: NOW - 40 * DAY }));
    expect(await readBackupState(NOW)).toEqual({ isDue: false });
    await keep(['a']);
    expect(await readBackupState(NOW)).toEqual({ isDue: true });
    await exportFile('winnow', { now: new Date(NOW - 29 * DAY) });
    expect(await readBackupState(NOW)).toEqual({ isDue: false, lastAt: NOW - 29 * DAY });
    expect(await readBackupState(NOW + 2 * DAY)).toMatchObject({ isDue: true });
  });
});

describe('countRemovals', () => {
  it('adds up what was hidden on a day, by reason', async () => {
    await countRemovals({ ad: 3, junk: 1, nag: 0 }, NOW);
    await countRemovals({ ad: 2 }, NOW);
    expect(await listDays(5)).toMatchObject([{ removed: { ad: 5, junk: 1 } }]);
  });
});
