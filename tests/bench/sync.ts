/**
 * `npm run bench:sync -- [--size 100000] [--quick] [--json FILE]`
 * What a sync costs on the wire: the library over HTTP with a WebDAV server in this process, every request counted, and
 * a second device that reads what the first wrote. `--quick`: 5,000 articles. Ends with 1 where one star on the whole
 * list costs more than 16 kB or 16 requests a device, or the devices end unlike.
 */
import 'fake-indexeddb/auto';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { star } from '../../lib/library/change';
import { db } from '../../lib/library/store/database';
import { toRow } from '../../lib/library/store/write';
import { LibrarySyncStore } from '../../lib/library/sync/store';
import type { Traffic } from '../../lib/sync/remote';
import { syncOnce } from '../../lib/sync/run';
import type { SyncState, SyncStore } from '../../lib/sync/store';
import { openWebdav } from '../../lib/sync/webdav';
import { DavServer } from '../unit/sync/dav-server';
import { MapStore, newState } from '../unit/sync/map-store';
import { Progress } from './progress';
import { table } from './table';

const { values: options } = parseArgs({
  options: {
    size: { type: 'string', default: '100000' },
    quick: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});
const size = options.quick ? 5_000 : Number(options.size);
const SLICE = 1_000;
const MOST_BYTES = 16_000;
const MOST_REQUESTS = 16;

const WORDS = 'gradient momentum attention sparse kernel latent sampling batch decay tensor prior loss'.split(
  ' ',
);

/** Text that no other article has, from a linear congruential generator (Numerical Recipes). */
function words(seed: number, count: number): string {
  let state = seed >>> 0;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return `${WORDS[(state >>> 16) % WORDS.length]}${(state >>> 8) % 97}`;
  }).join(' ');
}

const idOf = (number: number): string => `article-${String(number).padStart(8, '0')}`;

async function fill(): Promise<void> {
  const progress = new Progress('articles', size / SLICE);
  for (let from = 1; from <= size; from += SLICE) {
    const rows = Array.from({ length: Math.min(SLICE, size - from + 1) }, (_, i) => rowOf(from + i));
    await db.articles.bulkPut(rows);
    progress.step();
  }
  progress.end();
  const shelves = { found: size, 'found-read': 0, kept: 0, 'kept-read': 0, archive: 0, trash: 0 };
  await db.meta.put({ key: 'counts', value: { shelves, starred: 0, nextNumber: size + 1 } });
}

function rowOf(number: number) {
  const article = {
    id: idOf(number),
    state: 'found' as const,
    role: 'record' as const,
    title: words(number, 8),
    summary: words(number + size, 40),
    url: `https://reader.example/posts/${number}`,
    site: 'reader.example',
    references: [],
    foundOn: { pageId: '', url: 'https://copies.example/', title: 'copies', kind: 'listing' as const },
    savedAt: 1_700_000_000_000 + number,
    progress: 0,
    tags: [],
    note: '',
    alsoSeenOn: [],
    changedAt: {},
  };
  // The keys by which doubles are found cost nothing here: nothing is merged into this library.
  return toRow(article, { number, place: 0, onPages: [] }, []);
}

class Device {
  constructor(
    private readonly store: SyncStore,
    private state: SyncState,
    private readonly url: string,
  ) {}

  async sync(): Promise<Traffic> {
    const traffic: Traffic = { requests: 0, bytesSent: 0, bytesReceived: 0 };
    const folder = openWebdav({ url: this.url, user: '', password: '' }, { traffic });
    const saveState = async (state: SyncState): Promise<void> => {
      this.state = state;
    };
    await syncOnce(folder, this.store, this.state, { firstSync: 'merge', saveState });
    return traffic;
  }
}

interface Figures {
  changes: string;
  writer: Traffic;
  reader: Traffic;
}

async function run(): Promise<{ figures: Figures[]; alike: boolean }> {
  const server = new DavServer();
  const url = `${await server.start()}/winnow`;
  try {
    await fill();
    const peer = new MapStore();
    const writer = new Device(new LibrarySyncStore(), newState('a'), url);
    const reader = new Device(peer, newState('b'), url);
    const progress = new Progress('syncs', 5);
    const figures: Figures[] = [];
    const measure = async (changes: string) => {
      figures.push({ changes, writer: await writer.sync(), reader: await reader.sync() });
      progress.step(changes);
    };
    await measure('first sync');
    await measure('0');
    let next = 1;
    for (const count of [1, 100, Math.min(10_000, size - 101)]) {
      const end = next + count;
      for (; next < end; next += SLICE) {
        const length = Math.min(SLICE, end - next);
        await star(
          Array.from({ length }, (_, i) => idOf(next + i)),
          true,
        );
      }
      next = end;
      await measure(String(count));
    }
    progress.end();
    return { figures, alike: await isAlike(peer) };
  } finally {
    server.stop();
  }
}

async function isAlike(peer: MapStore): Promise<boolean> {
  const rows = await db.articles.where(':id').belowOrEqual(20_000).toArray();
  const same = rows.every((row) => (peer.value(row.id, 'starredAt') ?? undefined) === row.starredAt);
  return same && peer.entries.size === size;
}

const { figures, alike } = await run();
const shown = (value: number): string => value.toLocaleString('en');
console.log(`${shown(size)} articles; each star changes two fields.\n`);
console.log(
  table(
    ['changes', 'writer: requests', 'bytes up', 'bytes down', 'reader: requests', 'bytes down', 'bytes up'],
    figures.map(({ changes, writer, reader }) => [
      changes,
      ...[writer.requests, writer.bytesSent, writer.bytesReceived].map(shown),
      ...[reader.requests, reader.bytesReceived, reader.bytesSent].map(shown),
    ]),
  ),
);
if (options.json !== undefined)
  writeFileSync(options.json, JSON.stringify({ size, alike, figures }, null, 2));
const one = figures.find(({ changes }) => changes === '1')!;
const isCheap = [one.writer, one.reader].every(
  ({ requests, bytesSent, bytesReceived }) =>
    requests <= MOST_REQUESTS && bytesSent + bytesReceived <= MOST_BYTES,
);
if (!alike) console.log('\nThe devices ended unlike.');
if (!isCheap) console.log('\nOne star cost more than its goal.');
process.exitCode = alike && isCheap ? 0 : 1;
