// @vitest-environment node
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetAccount, getStatus, setAccount } from '../../../lib/sync/account';
import { runSync, testServer } from '../../../lib/sync/service';
import { DavServer } from './dav-server';
import { FAULTS } from './faults';
import { MapStore } from './map-store';

/** As browsers hold a lock that is asked for with `ifAvailable`; Node has none. The end-to-end tests use the real one. */
const held = new Set<string>();
const locks = {
  async request<T>(name: string, _options: object, work: (lock: object | null) => Promise<T>): Promise<T> {
    if (held.has(name)) return work(null);
    held.add(name);
    return work({}).finally(() => held.delete(name));
  },
};

let server: DavServer;
let url = '';
let store: MapStore;
let waits: number[];

const account = (changes: object = {}) => ({
  url,
  user: 'ann',
  password: 'x',
  encrypted: false,
  settings: false,
  everyMinutes: 15,
  allowHttp: true as const,
  ...changes,
});
const sync = (request: object = {}) =>
  runSync(store, { wait: async (ms: number) => void waits.push(ms), firstSync: 'merge', ...request });

beforeEach(async () => {
  vi.stubGlobal('navigator', { locks });
  server = new DavServer();
  url = `${await server.start()}/winnow`;
  store = new MapStore();
  store.set('x', 'title', 'kept');
  waits = [];
  await setAccount(account());
});
afterEach(async () => {
  server.stop();
  await forgetAccount();
  vi.unstubAllGlobals();
});

describe('runSync', () => {
  it('does nothing where there is no server', async () => {
    await forgetAccount();
    expect(await sync()).toBeNull();
    expect(server.log).toEqual([]);
  });

  it('keeps what was sent, what was received and when as its status', async () => {
    const status = await sync();
    expect(status).toMatchObject({ result: { recordsSent: 1 }, succeededAt: expect.any(Number) });
    expect(status!.bytesSent).toBeGreaterThan(0);
    expect(await getStatus()).toEqual(status);
  });

  it('tries a passing fault four times, with growing pauses, and says then what it was', async () => {
    server.fault = FAULTS['drops every connection']!;
    expect(await sync()).toMatchObject({ problem: { name: 'offline' } });
    expect(waits).toEqual([2_000, 6_000, 18_000]);
  });

  it('goes through where the fault passes meanwhile', async () => {
    let faults = 2;
    server.fault = (_request, response) => {
      if (faults-- <= 0) return false;
      response.destroy();
      return true;
    };
    expect(await sync()).not.toHaveProperty('problem');
    expect(waits).toHaveLength(2);
  });

  it.each([
    ['wants another password', 'wrong-password'],
    ['is full', 'server-full'],
    ['serves a login page for every request', 'not-webdav'],
    ['redirects to another origin', 'redirected'],
  ])('does not try again where the server %s', async (fault, problem) => {
    server.fault = FAULTS[fault]!;
    expect(await sync()).toMatchObject({ problem: { name: problem } });
    expect(waits).toEqual([]);
  });

  it('keeps the time of the last good run through a bad one', async () => {
    const { succeededAt } = (await sync())!;
    server.fault = FAULTS['wants another password']!;
    expect(await sync()).toMatchObject({ succeededAt, problem: { name: 'wrong-password' } });
  });

  it('asks no server that the user took the access away from', async () => {
    expect(await sync({ mayReach: async () => false })).toMatchObject({ problem: { name: 'no-permission' } });
    expect(server.log).toEqual([]);
  });

  it('sends no password over plain http that the user did not ask for', async () => {
    const { allowHttp: _, ...rest } = account();
    await setAccount(rest);
    expect(await sync()).toMatchObject({ problem: { name: 'insecure' } });
    expect((await testServer(rest))?.problem).toBe('insecure');
    expect(server.log).toEqual([]);
  });

  it('leaves a run alone that is under way', async () => {
    const starts: string[] = [];
    const [first, second] = await Promise.all([
      sync({ onStart: () => starts.push('first') }),
      sync({ onStart: () => starts.push('second') }),
    ]);
    expect([first === null, second === null]).toEqual([false, true]);
    expect(starts).toEqual(['first']);
  });

  it('ends in the middle of a pause where it is stopped', async () => {
    server.fault = FAULTS['drops every connection']!;
    const stop = new AbortController();
    const run = runSync(store, { signal: stop.signal, firstSync: 'merge' });
    await vi.waitUntil(() => server.log.length > 0);
    stop.abort();
    expect(await run).toMatchObject({ problem: { name: 'cancelled' } });
    server.fault = () => false;
    expect(await sync()).toMatchObject({ result: { recordsSent: 1 } });
  });
});
