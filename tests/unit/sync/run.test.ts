// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { writeMarker } from '../../../lib/sync/marker';
import { SyncError } from '../../../lib/sync/problem';
import { type SyncOptions, syncOnce } from '../../../lib/sync/run';
import { MapStore, MemoryFolder, newState } from './map-store';

class Device {
  readonly store: MapStore;
  state;

  constructor(
    name: string,
    private readonly folder: MemoryFolder,
    now: () => number = () => 1,
  ) {
    this.store = new MapStore(now);
    this.state = newState(name);
  }

  async sync(options: Partial<SyncOptions> = {}) {
    const saveState = async (state: typeof this.state): Promise<void> => {
      this.state = state;
    };
    const { result } = await syncOnce(this.folder, this.store, this.state, {
      firstSync: 'merge',
      ...options,
      saveState,
    });
    return result;
  }
}

/** Two that hold the same so many entries. */
async function twoDevicesWith(count: number): Promise<[Device, Device]> {
  const folder = new MemoryFolder();
  const [a, b] = [new Device('a', folder), new Device('b', folder)];
  for (let i = 0; i < count; i++) a.store.set(`x${i}`, 'title', 't');
  await a.sync();
  await b.sync();
  return [a, b];
}

const problemOf = async (run: Promise<unknown>): Promise<string> => {
  try {
    await run;
    return 'none';
  } catch (error) {
    return error instanceof SyncError ? error.problem : String(error);
  }
};

describe('syncOnce', () => {
  it('keeps concurrent edits of different fields, and the later one of the same field', async () => {
    const folder = new MemoryFolder();
    const [a, b] = [new Device('a', folder, () => 10), new Device('b', folder, () => 20)];
    a.store.set('x', 'title', 'first');
    await a.sync();
    await b.sync();
    a.store.set('x', 'note', 'from a');
    a.store.set('x', 'starredAt', 1);
    b.store.set('x', 'tags', ['from b']);
    b.store.set('x', 'starredAt', 2);
    await a.sync();
    await b.sync();
    await a.sync();
    expect(a.store.fingerprint()).toBe(b.store.fingerprint());
    expect([a.store.value('x', 'note'), a.store.value('x', 'tags'), a.store.value('x', 'starredAt')]).toEqual(
      ['from a', ['from b'], 2],
    );
  });

  it('lets a later edit win though the clock of its device is a day behind', async () => {
    const folder = new MemoryFolder();
    const [ahead, behind] = [new Device('a', folder, () => 86_400_000), new Device('b', folder, () => 5)];
    ahead.store.set('x', 'note', 'old');
    await ahead.sync();
    await behind.sync();
    behind.store.set('x', 'note', 'new');
    await behind.sync();
    await ahead.sync();
    expect(ahead.store.value('x', 'note')).toBe('new');
  });

  it('sends nothing and writes nothing where nothing changed', async () => {
    const folder = new MemoryFolder();
    const a = new Device('a', folder);
    a.store.set('x', 'title', 't');
    await a.sync();
    const files = folder.files.size;
    expect(await a.sync()).toMatchObject({ recordsSent: 0, filesRead: 0 });
    expect(folder.files.size).toBe(files);
  });

  it('does not send back what it merged from others', async () => {
    const folder = new MemoryFolder();
    const [a, b] = [new Device('a', folder), new Device('b', folder)];
    a.store.set('x', 'title', 't');
    await a.sync();
    expect(await b.sync()).toMatchObject({ recordsMerged: 1, recordsSent: 0 });
  });

  it('asks before a first sync where both sides hold something, and does as told', async () => {
    const folder = new MemoryFolder();
    const a = new Device('a', folder);
    a.store.set('theirs', 'title', 't');
    await a.sync();
    const fresh = (): Device => {
      const device = new Device('b', folder);
      device.store.set('mine', 'title', 'm');
      return device;
    };
    const options = { saveState: async () => {} };
    const asked = fresh();
    expect(await problemOf(syncOnce(folder, asked.store, asked.state, options))).toBe('choose-first');
    expect(asked.store.entries.size).toBe(1);
    const theirs = fresh();
    await theirs.sync({ firstSync: 'take-theirs' });
    expect([...theirs.store.entries.keys()]).toEqual(['theirs']);
    const mine = fresh();
    await mine.sync({ firstSync: 'take-mine' });
    expect([...mine.store.entries.keys()]).toEqual(['mine']);
  });

  it('stops before a run that would remove more than a fifth, and goes on once allowed', async () => {
    const [a, b] = await twoDevicesWith(50);
    for (let i = 0; i < 20; i++) b.store.set(`x${i}`, 'deletedAt', 1);
    await b.sync();
    const before = a.store.fingerprint();
    expect(await problemOf(a.sync())).toBe('mass-delete');
    expect(a.store.fingerprint()).toBe(before);
    await a.sync({ allowRemovals: true });
    expect(a.store.value('x3', 'deletedAt')).toBe(1);
  });

  it('stops before a run that would remove more than a thousand, however long the list is', async () => {
    const [a, b] = await twoDevicesWith(8_000);
    for (let i = 0; i < 1_001; i++) b.store.set(`x${i}`, 'deletedAt', 1);
    await b.sync();
    expect(await problemOf(a.sync())).toBe('mass-delete');
  });

  it('says so where the server was set back to what it held before', async () => {
    const folder = new MemoryFolder();
    const a = new Device('a', folder);
    a.store.set('x', 'title', 't');
    await a.sync();
    const old = new Map(folder.files);
    a.store.set('x', 'title', 'later');
    await a.sync();
    folder.files.clear();
    for (const [name, bytes] of old) folder.files.set(name, bytes);
    expect(await problemOf(a.sync())).toBe('server-lost-data');
    expect(a.store.value('x', 'title')).toBe('later');
  });

  it('stops where the marker is missing, the folder is another, or the server lost files; uploads again when told', async () => {
    const folder = new MemoryFolder();
    const a = new Device('a', folder);
    a.store.set('x', 'title', 't');
    await a.sync();
    const saved = new Map(folder.files);

    folder.files.delete('winnow.json');
    expect(await problemOf(a.sync())).toBe('marker-missing');
    folder.files.set(
      'winnow.json',
      new TextEncoder().encode(JSON.stringify({ format: 1, id: 'f'.repeat(16), encrypted: false })),
    );
    expect(await problemOf(a.sync())).toBe('other-folder');

    folder.files.clear();
    folder.files.set('winnow.json', saved.get('winnow.json') as Uint8Array);
    expect(await problemOf(a.sync())).toBe('server-lost-data');
    await a.sync({ uploadAgain: true });
    const b = new Device('b', folder);
    await b.sync();
    expect(b.store.value('x', 'title')).toBe('t');
  });

  it('leaves a file that is cut or replaced by a login page for the next run, and says which', async () => {
    const folder = new MemoryFolder();
    const [a, b] = [new Device('a', folder), new Device('b', folder)];
    a.store.set('x', 'title', 't');
    await a.sync();
    const name = [...folder.files.keys()].find((key) => key.endsWith('.wnw')) as string;
    const whole = folder.files.get(name) as Uint8Array;
    for (const bad of [whole.slice(0, -9), new TextEncoder().encode('<!DOCTYPE html>'), new Uint8Array()]) {
      folder.files.set(name, bad);
      expect(await b.sync()).toMatchObject({ unreadable: [name], recordsMerged: 0 });
    }
    folder.files.set(name, whole);
    expect(await b.sync()).toMatchObject({ unreadable: [], recordsMerged: 1 });
  });

  it('takes nothing of a file that is cut at any byte, and all of it once it is whole', async () => {
    const folder = new MemoryFolder();
    const [a, b] = [new Device('a', folder), new Device('b', folder)];
    a.store.set('x', 'title', 't');
    await a.sync();
    const name = [...folder.files.keys()].find((key) => key.endsWith('.wnw')) as string;
    const whole = folder.files.get(name) as Uint8Array;
    for (let length = 0; length < whole.length; length++) {
      folder.files.set(name, whole.slice(0, length));
      expect(await b.sync(), `${length} bytes`).toMatchObject({ unreadable: [name], recordsMerged: 0 });
    }
    folder.files.set(name, whole);
    expect(await b.sync()).toMatchObject({ unreadable: [], recordsMerged: 1 });
  });

  it('puts a file right that broke off at any byte on its way up', async () => {
    for (let length = 0; length < 400; length += 7) {
      const folder = new MemoryFolder();
      const [a, b] = [new Device('a', folder), new Device('b', folder)];
      a.store.set('x', 'title', 't');
      folder.fault = (verb, name, when) => {
        if (verb !== 'write' || when !== 'after') return;
        folder.files.set(name, folder.files.get(name)!.slice(0, length));
        throw new SyncError('offline', {}, true);
      };
      await problemOf(a.sync());
      folder.fault = () => {};
      await problemOf(b.sync());
      for (const device of [a, b, a, b]) await device.sync();
      expect(b.store.fingerprint(), `${length} bytes`).toBe(a.store.fingerprint());
      expect(b.store.value('x', 'title')).toBe('t');
    }
  });

  it('asks the server not to write over a whole marker that another device wrote meanwhile', async () => {
    const folder = new MemoryFolder();
    const write = vi.spyOn(folder, 'write');
    await writeMarker(folder, null);
    await writeMarker(folder, null);
    folder.files.set('winnow.json', folder.files.get('winnow.json')!.slice(0, 20));
    await writeMarker(folder, null);
    expect(write.mock.calls.map(([, , options]) => options)).toEqual([
      { create: true },
      { create: true },
      { create: false },
    ]);
  });

  it('seals everything with a passphrase, and tells a wrong one', async () => {
    const folder = new MemoryFolder();
    const a = new Device('a', folder);
    a.store.set('x', 'title', 'a very telling title');
    await a.sync({ passphrase: 'correct horse' });
    const stored = [...folder.files.values()]
      .map((bytes) => new TextDecoder('latin1').decode(bytes))
      .join('');
    expect(stored).not.toContain('telling');
    const b = new Device('b', folder);
    expect(await problemOf(b.sync({ passphrase: 'wrong' }))).toBe('wrong-passphrase');
    expect(await problemOf(b.sync())).toBe('passphrase-needed');
    await b.sync({ passphrase: 'correct horse' });
    expect(b.store.value('x', 'title')).toBe('a very telling title');
  });

  it('keeps the folder short however often one star changes', async () => {
    const folder = new MemoryFolder();
    const [a, b] = [new Device('a', folder), new Device('b', folder)];
    for (let i = 0; i < 300; i++) {
      a.store.set('x', 'starredAt', i);
      await a.sync();
      if (i % 37 === 0) await b.sync();
    }
    await b.sync();
    expect(folder.files.size).toBeLessThan(50);
    expect(b.store.fingerprint()).toBe(a.store.fingerprint());
  });
});

describe('the folder after a first sync of a long list', () => {
  it('keeps its large files as they are, and the small ones between them short', async () => {
    const folder = new MemoryFolder();
    const [a, b] = [new Device('a', folder), new Device('b', folder)];
    for (let i = 0; i < 40_000; i++) a.store.set(`x${i}`, 'title', `entry ${i}`);
    await a.sync();
    const large = [...folder.files.keys()];
    for (let i = 0; i < 40; i++) {
      a.store.set('x1', 'starredAt', i);
      await a.sync();
    }
    const names = [...folder.files.keys()];
    expect(names).toEqual(expect.arrayContaining(large));
    expect(names.length - large.length).toBeLessThan(20);
    await b.sync();
    expect(b.store.fingerprint()).toBe(a.store.fingerprint());
  });
});

describe('syncOnce under interruption at any request', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed))('three devices end alike, seed %i', async (seed) => {
    const random = seeded(seed);
    const folder = new MemoryFolder();
    const devices = ['a', 'b', 'c'].map((name, i) => new Device(name, folder, () => 1_000 * (i + 1)));
    folder.fault = () => {
      if (random() < 0.12) throw new SyncError('offline', {}, true);
    };
    for (let step = 0; step < 60; step++) {
      const device = devices[Math.floor(random() * 3)] as Device;
      device.store.set(`x${Math.floor(random() * 12)}`, ['title', 'note', 'tags'][step % 3] as string, step);
      if (random() < 0.5) await problemOf(device.sync());
    }
    folder.fault = () => {};
    for (const device of [...devices, ...devices]) await device.sync();
    const [first, ...rest] = devices.map((device) => device.store.fingerprint());
    for (const other of rest) expect(other).toBe(first);
  });
});

/** A small seeded generator (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed + 0x6d2b79f5;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
