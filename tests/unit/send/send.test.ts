// @vitest-environment node
import 'fake-indexeddb/auto';

import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdirSync } from 'node:fs';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { Article } from '../../../lib/library/article';
import { queueSending, runQueue, sendDatabase, sendingsOf } from '../../../lib/send/queue';
import { SendError, type SendService, serviceRequest } from '../../../lib/send/service';
import { services } from '../../../lib/send/services';

/** A small server that speaks what each service documents. Not the services themselves: none is at hand. */
interface Received {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: Record<string, unknown>;
}
let received: Received[] = [];
let routes: { [route: string]: { status?: number; json?: unknown; html?: string } } = {};
const server = createServer((request, response) => {
  let text = '';
  request.on('data', (chunk) => (text += chunk));
  request.on('end', () => {
    const entry = {
      method: request.method ?? '',
      url: request.url ?? '',
      headers: request.headers,
      body: JSON.parse(text || '{}'),
    };
    received.push(entry);
    const route = routes[`${entry.method} ${entry.url}`] ?? { status: 404 };
    response.writeHead(route.status ?? 200, {
      'content-type': route.html ? 'text/html' : 'application/json',
    });
    response.end(route.html ?? (route.json === undefined ? '' : JSON.stringify(route.json)));
  });
});
let address = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
beforeEach(async () => {
  received = [];
  routes = {};
  await sendDatabase.sendings.clear();
});

const article: Article = {
  id: 'a1',
  state: 'kept',
  role: 'record',
  title: 'Sparse attention: a <short> tour',
  summary: 'Why long documents are hard.',
  url: 'https://blog.example/sparse',
  site: 'blog.example',
  references: [{ kind: 'arxiv', id: '2004.05150', url: 'https://arxiv.org/abs/2004.05150' }],
  foundOn: { pageId: 'p', url: 'https://farm.example/', title: 'Search results', kind: 'listing' },
  savedAt: 1_700_000_000_000,
  starredAt: 1_700_000_000_000,
  progress: 0,
  tags: ['deep learning', 'nlp'],
  note: 'read & compare',
  alsoSeenOn: [],
  changedAt: {},
};
const service = (id: string): SendService => services.find((one) => one.id === id) as SendService;
const problemOf = async (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => 'none',
    (error: unknown) => (error instanceof SendError ? error.problem : String(error)),
  );

describe('the registry', () => {
  it('lists every service file', () => {
    const files = readdirSync('lib/send/services').filter((file) => file !== 'index.ts');
    expect(services.map(({ id }) => `${id}.ts`).toSorted()).toEqual(files.toSorted());
  });
});

describe('Karakeep', () => {
  const config = (): Record<string, string> => ({ address: `${address}/`, apiKey: 'k' });

  it('gets the link with title, note and tags, by bearer token', async () => {
    routes = {
      'POST /api/v1/bookmarks': { status: 201, json: { id: 'b1' } },
      'POST /api/v1/bookmarks/b1/tags': { json: {} },
    };
    await service('karakeep').send(article, config(), serviceRequest());
    expect(received[0]?.headers.authorization).toBe('Bearer k');
    expect(received[0]?.body).toMatchObject({
      type: 'link',
      url: article.url,
      title: article.title,
      favourited: true,
    });
    expect(received[1]?.body).toEqual({ tags: [{ tagName: 'deep learning' }, { tagName: 'nlp' }] });
  });

  it('tells a wrong key, another service and a login page apart', async () => {
    const test = (): Promise<string> => problemOf(service('karakeep').test(config(), serviceRequest()));
    routes = { 'GET /api/v1/users/me': { status: 401 } };
    expect(await test()).toBe('wrong-credentials');
    routes = {};
    expect(await test()).toBe('not-this-service');
    routes = { 'GET /api/v1/users/me': { html: '<!DOCTYPE html>Log in' } };
    expect(await test()).toBe('not-this-service');
    routes = { 'GET /api/v1/users/me': { json: { id: 'u' } } };
    expect(await test()).toBe('none');
  });
});

describe('wallabag', () => {
  const config = (): Record<string, string> => ({
    address,
    clientId: 'c',
    clientSecret: 's',
    user: 'u',
    password: 'p',
  });

  it('gets a token, then the entry with its state and tags', async () => {
    routes = {
      'POST /oauth/v2/token': { json: { access_token: 't' } },
      'POST /api/entries.json': { json: { id: 7 } },
    };
    await service('wallabag').send(article, config(), serviceRequest());
    expect(received[0]?.body).toMatchObject({ grant_type: 'password', username: 'u' });
    expect(received[1]?.headers.authorization).toBe('Bearer t');
    expect(received[1]?.body).toMatchObject({
      url: article.url,
      tags: 'deep learning,nlp',
      starred: 1,
      archive: 0,
    });
  });

  it('says so when the password is wrong', async () => {
    routes = { 'POST /oauth/v2/token': { status: 400, json: { error: 'invalid_grant' } } };
    expect(await problemOf(service('wallabag').test(config(), serviceRequest()))).toBe('wrong-credentials');
  });
});

describe('Zotero', () => {
  it('gets a preprint with creators, tags and an escaped note', async () => {
    routes = { 'POST /connector/saveItems': { status: 201 } };
    await service('zotero').send(
      { ...article, note: '<b>x</b>', author: 'Ada' },
      { address },
      serviceRequest(),
    );
    expect(received[0]?.headers['x-zotero-connector-api-version']).toBe('3');
    const [item] = (received[0]?.body['items'] as object[] | undefined) ?? [];
    expect(item).toMatchObject({
      itemType: 'preprint',
      archiveID: 'arXiv:2004.05150',
      creators: [{ name: 'Ada' }],
      notes: [{ note: '<p>&lt;b&gt;x&lt;/b&gt;</p>' }],
    });
  });

  it('never sends to another machine', async () => {
    const config = { address: 'http://zotero.example:23119' };
    expect(await problemOf(service('zotero').send(article, config, serviceRequest()))).toBe('bad-address');
  });
});

describe('Obsidian', () => {
  it('gives an address with vault, safe file name and front matter', async () => {
    const receipt = await service('obsidian').send(
      article,
      { vault: 'My vault', folder: '/Reading/' },
      serviceRequest(),
    );
    const open = 'open' in receipt ? receipt.open : '';
    const query = new URLSearchParams(open.split('?')[1]);
    expect(open).toMatch(/^obsidian:\/\/new\?vault=My%20vault&/);
    expect(query.get('file')).toBe('Reading/Sparse attention a short tour');
    expect(query.get('content')).toContain('url: "https://blog.example/sparse"');
    expect(received).toEqual([]);
  });

  it('refuses a note that no address can carry', async () => {
    const long = { ...article, note: '字'.repeat(9_000) };
    expect(await problemOf(service('obsidian').send(long, {}, serviceRequest()))).toBe('too-long');
  });
});

describe('the queue', () => {
  const context = (config: Record<string, string>) => ({
    services,
    configOf: async () => config,
    articleOf: async (id: string) => ({ ...article, id }),
    request: serviceRequest(),
    open: async () => {},
  });

  it('sends each article once, and remembers that it did', async () => {
    routes = { 'POST /connector/saveItems': { status: 201 } };
    await queueSending('zotero', ['a1', 'a2'], 1_000);
    await queueSending('zotero', ['a1'], 1_001);
    expect(await runQueue(context({ address }), 2_000)).toBeNull();
    expect(received).toHaveLength(2);
    expect(await sendingsOf('a1')).toMatchObject([{ state: 'sent', sentAt: 2_000 }]);
  });

  it('tries a passing fault again with growing pauses, and gives up after six', async () => {
    routes = { 'POST /connector/saveItems': { status: 503 } };
    await queueSending('zotero', ['a1'], 0);
    const waits: number[] = [];
    let now = 0;
    for (let next: number | null = 0; next !== null;) {
      now = next;
      next = await runQueue(context({ address }), now);
      if (next !== null) waits.push(next - now);
    }
    expect(waits).toEqual([30_000, 120_000, 480_000, 1_920_000, 7_680_000]);
    expect(await sendingsOf('a1')).toMatchObject([{ state: 'failed', problem: 'server-error', attempts: 6 }]);
  });

  it('does not try wrong credentials again by itself', async () => {
    routes = { 'POST /connector/saveItems': { status: 403 } };
    await queueSending('zotero', ['a1'], 0);
    expect(await runQueue(context({ address }), 0)).toBeNull();
    expect(await sendingsOf('a1')).toMatchObject([
      { state: 'failed', problem: 'wrong-credentials', attempts: 1 },
    ]);
  });
});
