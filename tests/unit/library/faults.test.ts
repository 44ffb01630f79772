import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  countArticles,
  discard,
  deleteAtOnce,
  deleteSoon,
  isReadOnly,
  LibraryError,
  listArticles,
  onBlocked,
  savePage,
  star,
} from '../../../lib/library/index';
import { SCHEMA_VERSION } from '../../../lib/library/migrations/index';
import { db } from '../../../lib/library/store/database';
import { toLibraryError } from '../../../lib/library/store/fault';
import { exportFile } from '../../../lib/transfer/index';
import { batch, incoming } from './articles';

beforeEach(async () => {
  await db.delete();
  await db.open();
});
afterEach(() => vi.restoreAllMocks());

const failing = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no error',
    (error: unknown) => error,
  );

describe('a full disk', () => {
  it('lets the trash be emptied at once, which frees the space; nothing brings it back then', async () => {
    await savePage(batch([incoming('a'), incoming('b')]));
    await discard(['a']);
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'articles') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    });
    expect(await failing(deleteSoon(['a']))).toMatchObject({ fault: 'full' });
    expect(await deleteAtOnce(['a'])).toBe(1);
    vi.restoreAllMocks();
    expect(await db.articles.count()).toBe(1);
    expect(await countArticles()).toMatchObject({ total: 1, trash: 0 });
  });

  it('is one sentence with a next step, and nothing is half-written', async () => {
    await savePage(batch([incoming('a')]));
    const put = IDBObjectStore.prototype.put;
    let puts = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      // The first rows still fit: the rest of the transaction must take them back.
      if (this.name === 'articles' && ++puts > 1) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    });
    const error = await failing(
      savePage(batch([incoming('b'), incoming('c')], { pageId: 'p2', url: 'https://x.example/' })),
    );
    expect(error).toMatchObject({
      fault: 'full',
      message: expect.stringContaining('disk is full') as string,
    });
    expect((error as LibraryError).nextStep).not.toBe('');
    vi.restoreAllMocks();
    expect(await countArticles()).toMatchObject({ total: 1 });
    expect(await db.articles.count()).toBe(1);
    expect(await db.pages.count()).toBe(1);
    expect(await savePage(batch([incoming('b')]))).toMatchObject({ added: 1 });
  });

  it.each([
    { name: 'AbortError', inner: { name: 'QuotaExceededError' } },
    { name: 'OpenFailedError', inner: { name: 'QuotaExceededError' } },
    { name: 'BulkError', inner: { name: 'AbortError', inner: { name: 'QuotaExceededError' } } },
    { name: 'QuotaExceededError' },
  ])('is found inside %j', (error) => expect(toLibraryError(error)).toMatchObject({ fault: 'full' }));

  it('is not seen in a mistake of ours', () => {
    const mistake = new TypeError('x');
    expect(toLibraryError(mistake)).toBe(mistake);
  });
});

describe('a database that a newer Winnow wrote', () => {
  it('is read and exported, and not written', async () => {
    await savePage(batch([incoming('a')]));
    await db.meta.put({ key: 'schemaVersion', value: SCHEMA_VERSION + 1 });
    expect(await failing(savePage(batch([incoming('b')])))).toMatchObject({ fault: 'newer' });
    expect(await failing(star(['a'], true))).toMatchObject({ fault: 'newer' });
    expect(await isReadOnly()).toBe(true);
    const { articles } = await listArticles();
    expect(articles).toMatchObject([{ id: 'a' }]);
    expect(await (await exportFile('winnow')).text()).toContain('"id":"a"');
    expect(await db.meta.get('schemaVersion')).toMatchObject({ value: SCHEMA_VERSION + 1 });
  });

  it('opens although its version number is higher', async () => {
    await savePage(batch([incoming('a')]));
    await db.meta.put({ key: 'schemaVersion', value: SCHEMA_VERSION + 1 });
    db.close({ disableAutoOpen: false });
    const later = new Dexie('winnow');
    const stores = db.tables.map(({ name, schema }) => [
      name,
      [schema.primKey, ...schema.indexes].map(({ src }) => src).join(),
    ]);
    later.version(SCHEMA_VERSION + 1).stores({ ...Object.fromEntries(stores), future: 'id' });
    await later.open();
    later.close();
    const { articles } = await listArticles();
    expect(articles).toMatchObject([{ id: 'a' }]);
    expect(await failing(savePage(batch([incoming('b')])))).toMatchObject({ fault: 'newer' });
  });
});

describe('a database that does not open', () => {
  it.each(['InvalidStateError', 'UnknownError', 'SecurityError'])(
    'with %s is one sentence, and opens later',
    async (name) => {
      await savePage(batch([incoming('a')]));
      db.close({ disableAutoOpen: false });
      const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
        throw new DOMException('refused', name);
      });
      expect(await failing(listArticles())).toMatchObject({ fault: 'unavailable' });
      expect(await failing(savePage(batch([incoming('b')])))).toMatchObject({ fault: 'unavailable' });
      open.mockRestore();
      db.close({ disableAutoOpen: false });
      const { articles } = await listArticles();
      expect(articles).toMatchObject([{ id: 'a' }]);
    },
  );
});

describe('onBlocked', () => {
  it('hands out the sentence until told to stop', () => {
    const heard: string[] = [];
    const stop = onBlocked(({ fault, nextStep }) => heard.push(`${fault}: ${nextStep}`));
    db.on('blocked').fire({} as IDBVersionChangeEvent);
    stop();
    db.on('blocked').fire({} as IDBVersionChangeEvent);
    expect(heard).toEqual([expect.stringMatching(/^blocked: Close the other/)]);
  });

  it('hands it out to who listens later too, as long as it lasts', async () => {
    const heard: string[] = [];
    const listen = () => onBlocked(({ fault }) => heard.push(fault))();
    db.close();
    await db.open();
    listen();
    expect(heard).toEqual([]);
    db.on('blocked').fire({} as IDBVersionChangeEvent);
    listen();
    expect(heard).toEqual(['blocked']);
    db.close();
    await db.open();
    listen();
    expect(heard).toEqual(['blocked']);
  });
});

describe('two windows', () => {
  it('keep each other’s changes to one article', async () => {
    await savePage(batch([incoming('a')]));
    const { setNote, tag } = await import('../../../lib/library/index');
    const edits = Array.from({ length: 20 }, (_, i) => [
      tag(['a'], { add: [`t${i}`] }),
      setNote(['a'], `note ${i}`),
      star(['a'], true),
    ]);
    await Promise.all([...edits.flat(), savePage(batch([incoming('a'), incoming('b')]))]);
    const { articles } = await listArticles({ isStarred: true });
    expect(articles[0]!.tags).toHaveLength(20);
    expect(await countArticles()).toMatchObject({ total: 2, starred: 1, kept: 1, found: 1 });
  });
});
