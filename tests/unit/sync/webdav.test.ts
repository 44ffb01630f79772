// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { SYNC_PROBLEMS, SyncError } from '../../../lib/sync/problem';
import { syncOnce } from '../../../lib/sync/run';
import { openWebdav } from '../../../lib/sync/webdav';
import { DavServer } from './dav-server';
import { FAULTS } from './faults';
import { MapStore, newState } from './map-store';

let server: DavServer;
let base = '';

beforeEach(async () => {
  server = new DavServer();
  base = await server.start();
});
afterEach(() => server.stop());

class Device {
  readonly store = new MapStore();
  state;
  constructor(name: string) {
    this.state = newState(name);
  }
  async sync(): Promise<string> {
    const folder = openWebdav({ url: `${base}/a b/winnow`, user: 'ann', password: 'pä:ss' });
    const saveState = async (state: typeof this.state): Promise<void> => {
      this.state = state;
    };
    try {
      const { result } = await syncOnce(folder, this.store, this.state, { firstSync: 'merge', saveState });
      return result.unreadable.length === 0 ? 'done' : 'unreadable';
    } catch (error) {
      if (error instanceof SyncError) return error.problem;
      throw error;
    }
  }
}

describe('openWebdav', () => {
  it('makes the folder, level by level, writes, lists, reads and removes', async () => {
    const folder = openWebdav({ url: `${base}/a b/ü`, user: '', password: '' });
    expect(await folder.list()).toEqual([]);
    await folder.write('x y.wnw', new Uint8Array([1, 2, 3]));
    expect(await folder.list()).toEqual(['x y.wnw']);
    expect(await folder.read('x y.wnw')).toEqual(new Uint8Array([1, 2, 3]));
    await folder.remove('x y.wnw');
    await folder.remove('x y.wnw');
    expect(await folder.read('x y.wnw')).toBeNull();
  });

  it('sends the password in UTF-8 and no cookie', async () => {
    let sent: string | undefined = '';
    server.fault = ({ headers }) => {
      sent = headers.authorization;
      return false;
    };
    await new Device('a').sync();
    expect(Buffer.from(sent?.slice(6) ?? '', 'base64').toString()).toBe('ann:pä:ss');
  });

  it('counts what goes over the wire', async () => {
    const traffic = { requests: 0, bytesSent: 0, bytesReceived: 0 };
    const folder = openWebdav({ url: base, user: '', password: '' }, { traffic });
    await folder.write('x', new Uint8Array(10));
    await folder.read('x');
    expect(traffic).toEqual({ requests: 2, bytesSent: 10, bytesReceived: 10 });
  });
});

describe('two devices and a server that', () => {
  it.each(Object.keys(FAULTS))(
    '%s: nothing is lost, a named problem, and alike once it works',
    async (name) => {
      const [a, b] = [new Device('a'), new Device('b')];
      a.store.set('before', 'title', 'before');
      await a.sync();
      await b.sync();

      server.fault = FAULTS[name] as (typeof FAULTS)[string];
      a.store.set('a', 'note', 'while it is broken');
      b.store.set('before', 'tags', ['b']);
      for (const device of [a, b]) {
        const outcome = await device.sync();
        expect(['done', 'unreadable', ...SYNC_PROBLEMS]).toContain(outcome);
        expect(device.store.value('before', 'title')).toBe('before');
      }

      server.fault = () => false;
      for (const device of [a, b, a, b]) expect(await device.sync()).toBe('done');
      expect(a.store.fingerprint()).toBe(b.store.fingerprint());
      expect(b.store.value('a', 'note')).toBe('while it is broken');
    },
  );
});
