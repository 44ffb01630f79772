// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SyncError } from '../../../../lib/sync/problem';
import { MemoryFolder } from '../../sync/map-store';
import { batch, incoming, ownPage } from '../articles';
import { Device } from './device';

describe('two libraries', () => {
  let a: Device;
  let b: Device;
  let folder: MemoryFolder;
  beforeEach(async () => {
    [a, b, folder] = [await Device.open('a'), await Device.open('b'), new MemoryFolder()];
    await a.library.savePage(batch([incoming('a-1'), incoming('a-2'), incoming('a-3')]));
    await a.sync(folder);
    await b.sync(folder);
  });
  afterEach(() => vi.useRealTimers());

  const bothWays = async () => {
    for (const device of [a, b, a, b]) await device.sync(folder);
  };

  it('end with the same articles in the same group, counted and found by their words', async () => {
    expect(await b.fingerprint()).toBe(await a.fingerprint());
    expect(await b.library.countArticles()).toEqual(await a.library.countArticles());
    expect((await b.library.listGroups()).groups).toMatchObject([{ count: 3 }]);
    expect((await b.library.listArticles({ text: 'attention' })).articles).toHaveLength(3);
  });

  it('send nothing back of what they merged', async () => {
    expect(await b.sync(folder)).toMatchObject({ recordsSent: 0, filesRead: 0 });
    expect(await b.db.outbox.count()).toBe(0);
  });

  it('keep concurrent edits of different fields', async () => {
    await a.library.setNote(['a-1'], 'from a');
    await a.library.archive(['a-2'], true);
    await b.library.setTags(['a-1'], ['from b']);
    await b.library.star(['a-2'], true);
    await b.library.markRead(['a-3'], true);
    await b.library.setProgress(['a-3'], 0.5);
    await bothWays();
    expect(await b.fingerprint()).toBe(await a.fingerprint());
    expect(await a.article('a-1')).toMatchObject({ note: 'from a', tags: ['from b'], state: 'kept' });
    const { archivedAt, starredAt } = await a.article('a-2');
    expect([archivedAt, starredAt].every(Number.isFinite)).toBe(true);
    expect(await a.article('a-3')).toMatchObject({ progress: 0.5 });
  });

  it('let the later edit of a field win and keep the other in its history for 30 days', async () => {
    await a.library.setNote(['a-1'], 'earlier');
    await new Promise((resolve) => setTimeout(resolve, 3));
    await b.library.setNote(['a-1'], 'later');
    await bothWays();
    for (const device of [a, b]) {
      expect((await device.article('a-1')).note).toBe('later');
      expect(await device.history.listHistory('a-1')).toMatchObject([{ field: 'note', value: 'earlier' }]);
      await device.history.forgetHistory(Date.now() + 29 * 86_400_000);
      expect(await device.history.listHistory('a-1')).toHaveLength(1);
      await device.history.forgetHistory(Date.now() + 31 * 86_400_000);
      expect(await device.history.listHistory('a-1')).toEqual([]);
    }
  });

  it('let a later edit win though the clock of its device is a day behind', async () => {
    await a.library.setNote(['a-1'], 'old');
    await bothWays();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 86_400_000 });
    await b.library.setNote(['a-1'], 'new');
    await bothWays();
    expect((await a.article('a-1')).note).toBe('new');
  });

  it('carry the trash, what comes out of it, and what is deleted for good', async () => {
    await a.library.discard(['a-1', 'a-2', 'a-3']);
    await a.library.restore(['a-3']);
    await bothWays();
    expect(await b.library.countArticles()).toMatchObject({ total: 1, trash: 2 });
    await b.library.deleteForever(['a-1']);
    await bothWays();
    expect((await a.articles()).map(({ id }) => id)).toEqual(['a-2', 'a-3']);
    await a.library.savePage(batch([incoming('again', { ...incoming('a-1'), id: 'again' })]));
    expect(await a.library.getArticle('again')).toBeNull();
  });

  it('lose nothing that was changed after another device deleted it for good', async () => {
    await a.library.discard(['a-1']);
    await bothWays();
    await a.library.deleteForever(['a-1']);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await b.library.restore(['a-1']);
    await b.library.setNote(['a-1'], 'I want it');
    await bothWays();
    expect(await b.fingerprint()).toBe(await a.fingerprint());
    expect((await a.articles()).map(({ note }) => note)).toContain('I want it');
    expect(await a.library.countArticles()).toMatchObject({ total: 3 });
  });

  it('make one article of what both found, under the smaller id, with both devices’ changes', async () => {
    const twin = (id: string) =>
      incoming(id, { title: 'Momentum as everybody meets it', url: 'https://m.example/1' });
    await a.library.savePage(batch([twin('zz-a')], { pageId: 'page-9', url: 'https://x.example/a' }));
    await b.library.savePage(batch([twin('mm-b')], { pageId: 'page-8', url: 'https://y.example/b' }));
    await a.library.setTags(['zz-a'], ['mine']);
    await b.library.setNote(['mm-b'], 'theirs');
    await b.library.savePage(ownPage('mm-b', { html: '<p>x</p>', text: 'whole text' }));
    await bothWays();
    await bothWays();
    expect(await b.fingerprint()).toBe(await a.fingerprint());
    expect((await a.articles()).map(({ id }) => id)).toEqual(['a-1', 'a-2', 'a-3', 'mm-b']);
    expect(await a.article('mm-b')).toMatchObject({ tags: ['mine'], note: 'theirs' });
    expect((await b.library.getContent('mm-b'))?.text).toBe('whole text');
    await a.library.star(['mm-b'], true);
    await bothWays();
    expect((await b.article('mm-b')).starredAt).toBeGreaterThan(0);
    expect(await a.library.countArticles()).toMatchObject({ total: 4 });
  });

  it('send what a third found of the same and changed, though its first sync broke off', async () => {
    const c = await Device.open('c');
    await c.library.savePage(batch([{ ...incoming('a-1'), id: 'z-1' }], { pageId: 'page-of-c' }));
    await c.library.setTags(['z-1'], ['from c']);
    folder.fault = (verb) => {
      if (verb === 'write') throw new SyncError('offline', {}, false);
    };
    expect(await c.problem(folder)).toBe('offline');
    folder.fault = () => {};
    for (const device of [c, a, b]) await device.sync(folder);
    expect(await c.article('a-1')).toMatchObject({ tags: ['from c'] });
    expect(await b.fingerprint()).toBe(await c.fingerprint());
  });

  it('carry the text that is kept of an article, to read and to search', async () => {
    await a.library.savePage(
      ownPage('a-1', { html: '<p>Orthogonal</p>', text: 'Orthogonal initialisation' }),
    );
    await bothWays();
    expect(await b.library.getContent('a-1')).toEqual(await a.library.getContent('a-1'));
    expect((await b.library.listArticles({ text: 'orthogonal' })).articles).toMatchObject([{ id: 'a-1' }]);
    expect(await b.fingerprint()).toBe(await a.fingerprint());
    const c = await Device.open('c');
    await c.sync(folder, { firstSync: 'take-theirs' });
    expect((await c.library.getContent('a-1'))?.text).toBe('Orthogonal initialisation');
    await a.library.discard(['a-1']);
    await a.library.deleteForever(['a-1']);
    await bothWays();
    expect(await b.library.getContent('a-1')).toBeUndefined();
  });

  it('let a text wait for its article', async () => {
    const store = new b.own.LibrarySyncStore();
    const content = { at: 5, value: { html: '<p>early</p>', text: 'early text' } };
    await store.merge([{ kind: 'text', id: 'later', fields: { content } }]);
    await a.library.savePage(batch([incoming('later', { title: 'An article that comes after its text' })]));
    await bothWays();
    expect(await b.article('later')).toMatchObject({ contentAt: 5 });
  });

  it('add up where an article was seen', async () => {
    const copy = (id: string) => [{ ...incoming('a-1'), id }];
    const page = (name: string) => ({ pageId: `page-${name}`, url: `https://${name}.example/`, title: name });
    await a.library.savePage(batch(copy('x'), page('one')));
    await b.library.savePage(batch(copy('y'), page('two')));
    await bothWays();
    for (const device of [a, b]) {
      const urls = (await device.article('a-1')).alsoSeenOn.map(({ url }) => url);
      expect(urls.toSorted()).toEqual(['https://one.example/', 'https://two.example/']);
    }
    expect(await b.fingerprint()).toBe(await a.fingerprint());
  });

  it('take in whole what a third device brings, whatever came first', async () => {
    const c = await Device.open('c');
    await c.library.savePage(batch([{ ...incoming('a-1'), id: '0-first' }], { pageId: 'page-c' }));
    await c.library.star(['0-first'], true);
    await c.sync(folder);
    await a.library.setNote(['a-1'], 'a note');
    for (const device of [a, b, c, a, b, c]) await device.sync(folder);
    expect(await b.fingerprint()).toBe(await a.fingerprint());
    expect(await c.fingerprint()).toBe(await a.fingerprint());
    expect(await c.article('0-first')).toMatchObject({ note: 'a note', starredAt: expect.any(Number) });
  });

  it('wait for an article whose changes come first', async () => {
    const c = await Device.open('c');
    await b.library.setNote(['a-2'], 'early');
    await b.sync(folder);
    const files = new Map(folder.files);
    const firstFile = [...files.keys()].find((name) => name.includes('000a.'))!;
    folder.files.set(firstFile, new Uint8Array());
    expect(await c.sync(folder)).toMatchObject({ unreadable: [firstFile] });
    expect(await c.articles()).toEqual([]);
    folder.files.set(firstFile, files.get(firstFile)!);
    await c.sync(folder);
    expect((await c.article('a-2')).note).toBe('early');
  });

  it('take theirs, and later changes travel on', async () => {
    const c = await Device.open('c');
    await c.library.savePage(batch([incoming('mine', { title: 'Something that only c has found' })]));
    expect(await c.problem(folder, { firstSync: undefined as never })).toBe('choose-first');
    await c.sync(folder, { firstSync: 'take-theirs' });
    expect(await c.fingerprint()).toBe(await a.fingerprint());
    expect(await c.library.countArticles()).toEqual(await a.library.countArticles());
    await c.library.star(['a-1'], true);
    await c.sync(folder);
    await a.sync(folder);
    expect((await a.article('a-1')).starredAt).toBeGreaterThan(0);
  });

  it('keep no outbox for nobody', async () => {
    const lonely = await Device.open('l');
    await lonely.library.savePage(batch([incoming('x')]));
    await lonely.library.star(['x'], true);
    expect(await lonely.db.outbox.count()).toBe(0);
    await a.own.stopOutbox();
    await a.library.star(['a-1'], true);
    expect(await a.db.outbox.count()).toBe(0);
  });

  it('take nothing from a server that is no article', async () => {
    const store = new a.own.LibrarySyncStore();
    const before = await a.fingerprint();
    const at = Date.now() + 1_000;
    await store.merge([
      {
        kind: 'article',
        id: 'a-1',
        fields: { tags: { at, value: 'no list' }, state: { at, value: 'evil' } },
      },
      { kind: 'article', id: 'a-1', fields: { note: { at: Number.MAX_SAFE_INTEGER, value: 'for ever' } } },
      { kind: 'article', id: 'a-2', fields: { id: { at, value: 'x' }, number: { at, value: 1 } } },
      { kind: 'article', id: 'bad', base: { role: 'main', url: 'javascript:alert(1)' }, fields: {} },
      {
        kind: 'article',
        id: 'a-3',
        fields: { 'seen 1': { at, value: { url: 'javascript:alert(1)', title: 'x' } } },
      },
      { kind: 'text', id: 'a-3', fields: { content: { at, value: { html: 7, text: 'x' } } } },
    ]);
    expect(await a.fingerprint()).toBe(before);
  });

  it('ask before a sync that would empty the list', async () => {
    const ids = Array.from({ length: 30 }, (_, i) => `many-${i}`);
    const titles = ids.map((id, i) =>
      incoming(id, { title: `Entry ${i} of a long list ${'x'.repeat(i)}`, summary: '' }),
    );
    await a.library.savePage(batch(titles, { pageId: 'page-m', url: 'https://many.example/' }));
    await bothWays();
    await a.library.discard(ids);
    await a.sync(folder);
    expect(await b.problem(folder)).toBe('mass-delete');
    expect(await b.library.countArticles()).toMatchObject({ total: 33 });
    await b.sync(folder, { allowRemovals: true });
    expect(await b.library.countArticles()).toMatchObject({ total: 3, trash: 30 });
  });
});
