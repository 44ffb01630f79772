// @vitest-environment node
import 'fake-indexeddb/auto';

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { compileEnabledLists, isAddressListed, listedSelectors } from '../../../lib/filters/enabled-lists';
import { listDatabase } from '../../../lib/filters/list-store';
import {
  addSubscription,
  enableSubscription,
  listSubscriptions,
  refreshSubscriptions,
  removeSubscription,
} from '../../../lib/filters/subscriptions';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let answer: Answer = () => {};
let requests: IncomingMessage[] = [];
const server = createServer((request, response) => {
  requests.push(request);
  answer(request, response);
});
let base = '';

const serve = (text: string, headers: Record<string, string> = {}): void => {
  answer = (_request, response) => response.writeHead(200, headers).end(text);
};

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
beforeEach(async () => {
  fakeBrowser.reset();
  requests = [];
  await Promise.all(listDatabase.tables.map((table) => table.clear()));
});

describe('a subscription', () => {
  it('fetches nothing until it is switched on', async () => {
    await addSubscription(`${base}/list.txt`, 'domains');
    await refreshSubscriptions();
    expect(requests).toHaveLength(0);
  });

  it('is fetched once switched on, and asked with its ETag afterwards', async () => {
    const { url } = await addSubscription(`${base}/list.txt`, 'domains');
    await enableSubscription(url, true);
    serve('*://*.farm.example/*\nnonsense line\n', { etag: '"v1"' });
    const [list] = await refreshSubscriptions({ now: 1_000 });
    expect(list).toMatchObject({ rules: 1, badLines: 1, etag: '"v1"', fetchedAt: 1_000 });
    expect(await isAddressListed('https://a.farm.example/x')).toBe(true);

    answer = (_request, response) => response.writeHead(304).end();
    await refreshSubscriptions({ now: 2_000 });
    expect(requests).toHaveLength(1);
    const [later] = await refreshSubscriptions({ now: 2_000, force: true });
    expect(requests[1]?.headers['if-none-match']).toBe('"v1"');
    expect(later).toMatchObject({ fetchedAt: 1_000, checkedAt: 2_000 });
  });

  it.each<[string, Answer, string]>([
    ['an HTML page', (_q, r) => r.end('<!DOCTYPE html><p>Please log in</p>'), 'not-a-list'],
    ['an error', (_q, r) => r.writeHead(500).end('no'), 'http-error'],
    ['nothing', (_q, r) => r.end('  '), 'empty'],
    ['prose', (_q, r) => r.end('this is not a list at all'), 'not-a-list'],
    ['a cut connection', (_q, r) => r.destroy(), 'offline'],
    ['eleven megabytes', (_q, r) => r.end('*://*.a.example/*\n'.repeat(620_000)), 'too-large'],
  ])('keeps its last good version when the server sends %s, and says so', async (_name, bad, problem) => {
    const { url } = await addSubscription(`${base}/list.txt`, 'domains');
    await enableSubscription(url, true);
    serve('*://*.farm.example/*\n');
    await refreshSubscriptions({ now: 1_000 });
    answer = bad;
    const [list] = await refreshSubscriptions({ now: 2_000, force: true });
    expect(list).toMatchObject({ problem, fetchedAt: 1_000, checkedAt: 2_000, rules: 1 });
    expect(await isAddressListed('https://farm.example/')).toBe(true);
  });

  it('is gone with everything it brought once removed', async () => {
    const { url } = await addSubscription(`${base}/list.txt`, 'domains');
    await enableSubscription(url, true);
    serve('*://*.farm.example/*\n');
    await refreshSubscriptions();
    await removeSubscription(url);
    expect(await listSubscriptions()).toEqual([]);
    expect(await listDatabase.texts.count()).toBe(0);
    expect(await isAddressListed('https://farm.example/')).toBe(false);
  });

  it('is parsed once, not again by a background that wakes later', async () => {
    const { url } = await addSubscription(`${base}/list.txt`, 'domains');
    await enableSubscription(url, true);
    serve('*://*.farm.example/*\n/mirror[0-9]/\n@*://good.farm.example/*\n');
    await refreshSubscriptions({ now: 1_000 });
    await compileEnabledLists();
    // Only the stored form is left to answer from.
    await listDatabase.texts.clear();
    vi.resetModules();
    const woken = await import('../../../lib/filters/enabled-lists');
    expect(await woken.isAddressListed('https://a.farm.example/')).toBe(true);
    expect(await woken.isAddressListed('https://mirror7.example/')).toBe(true);
    expect(await woken.isAddressListed('https://good.farm.example/')).toBe(false);
  });

  it('refuses an address that is not http(s) by name', async () => {
    await expect(addSubscription('javascript:alert(1)', 'domains')).rejects.toThrow(/javascript:alert\(1\)/);
  });
});

describe('a cosmetic list', () => {
  it('gives the selectors of a page, exceptions and scriptlets left out', async () => {
    const { url } = await addSubscription(`${base}/easy.txt`, 'cosmetic');
    await enableSubscription(url, true);
    serve(
      [
        '[Adblock Plus 2.0]',
        '! Title: Small list',
        '##.ad-banner',
        '##.sponsored',
        'news.example#@#.sponsored',
        'news.example##.own-ad',
        'news.example##+js(noop)',
        '||ads.example^',
      ].join('\n'),
    );
    const [list] = await refreshSubscriptions();
    expect(list).toMatchObject({ title: 'Small list' });
    const page = { url: 'https://www.news.example/a', classes: ['ad-banner', 'sponsored', 'x'], ids: [] };
    expect((await listedSelectors(page)).toSorted()).toEqual(['.ad-banner', '.own-ad']);
    expect(await listedSelectors({ ...page, url: 'https://other.example/' })).toEqual(
      expect.arrayContaining(['.ad-banner', '.sponsored']),
    );
    expect(await listDatabase.compiled.count()).toBe(1);
  });
});

it('leaves the lists’ own database closed while none is on', async () => {
  await addSubscription(`${base}/list.txt`, 'domains');
  listDatabase.close({ disableAutoOpen: false });
  expect(await isAddressListed('https://spam.example/')).toBe(false);
  expect(listDatabase.isOpen()).toBe(false);
  await enableSubscription(`${base}/list.txt`, true);
  listDatabase.close({ disableAutoOpen: false });
  await isAddressListed('https://spam.example/');
  expect(listDatabase.isOpen()).toBe(true);
  await removeSubscription(`${base}/list.txt`);
  listDatabase.close({ disableAutoOpen: false });
  await isAddressListed('https://spam.example/');
  expect(listDatabase.isOpen()).toBe(false);
});
