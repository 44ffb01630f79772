import { beforeEach, describe, expect, it } from 'vitest';
import { browser, type Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { checkMessage, identifySender } from '@/lib/background/receive';
import { VERBS } from '@/lib/background/verbs';

type From = Browser.runtime.MessageSender;

const recognition = { kind: 'listing', score: 0.9, signals: [] };
const article = { id: 'a1b2c3d4', role: 'record', title: 'T', summary: 'S', url: 'https://a.example/1' };

const account = {
  url: 'https://dav.example/winnow',
  user: 'me',
  password: 'secret',
  encrypted: true,
  settings: true,
  everyMinutes: 15,
};

/** A well-formed request of every verb. */
const REQUESTS: Record<keyof typeof VERBS, unknown> = {
  pageSuspected: undefined,
  pageRecognized: { answer: 'spam', recognition },
  cleanerStarted: undefined,
  articleToRead: undefined,
  pageCleaned: { recognition, removals: [], putBack: [], showing: 'cleaned', found: 0 },
  saveArticles: { pageId: 'p1p2p3p4', title: 'Page', kind: 'listing', articles: [article] },
  keepText: { text: 'Buy now', keep: true },
  elementPicked: { selector: '.ad' },
  applySiteRules: undefined,
  selectorsOfLists: { classes: ['ad'], ids: [] },
  startPicker: { tabId: 1 },
  undoRule: { rule: 'a.example##.ad' },
  refreshLists: { force: true },
  stopLists: undefined,
  getTabState: { tabId: 1 },
  cleanTab: { tabId: 1 },
  previewArticles: { tabId: 1 },
  articlesTaken: { tabId: 1 },
  setSiteSwitch: { host: 'a.example', change: { cleaning: false } },
  setSyncAccount: account,
  testSync: account,
  syncNow: { passphrase: 'correct horse', firstSync: 'merge' },
  forgetSync: undefined,
  stopSync: undefined,
  queueSend: { service: 'wallabag', articleIds: ['a1b2c3d4'] },
  testService: { service: 'wallabag', config: { address: 'https://a.example' } },
};

function senders(): Record<string, { from: From; kind: 'content' | 'page' | null }> {
  const id = browser.runtime.id;
  const tab = { id: 3, incognito: false } as Browser.tabs.Tab;
  const own = browser.runtime.getURL('/popup.html' as '/icon.svg');
  return {
    'a content script in the top frame': {
      from: { id, tab, frameId: 0, url: 'https://a.example/' },
      kind: 'content',
    },
    'a content script in a frame': { from: { id, tab, frameId: 4, url: 'https://a.example/' }, kind: null },
    'a content script of no tab': { from: { id, url: 'https://a.example/' }, kind: null },
    'the popup': { from: { id, url: own }, kind: 'page' },
    'an own page in a tab': { from: { id, tab, frameId: 0, url: own }, kind: 'page' },
    'another extension': { from: { id: 'other', url: 'chrome-extension://other/popup.html' }, kind: null },
    'another extension that claims our address': { from: { id: 'other', url: own }, kind: null },
    'a page whose address only begins like ours': {
      from: { id, url: `${new URL(own).origin}.evil/x` },
      kind: null,
    },
    'a page with a data: address': { from: { id, tab, frameId: 0, url: 'data:text/html,x' }, kind: null },
    'a sender without an address': { from: { id, tab, frameId: 0 }, kind: null },
  };
}

beforeEach(() => fakeBrowser.reset());

describe('who may ask', () => {
  const names = Object.keys(senders());
  const verbs = Object.keys(VERBS) as (keyof typeof VERBS)[];

  it.each(names)('knows %s', (name) => {
    const { from, kind } = senders()[name]!;
    expect(identifySender(from)?.kind ?? null).toBe(kind);
  });

  it.each(names.flatMap((name) => verbs.map((verb) => [name, verb] as const)))('%s: %s', (name, verb) => {
    const { from, kind } = senders()[name]!;
    const check = () => checkMessage({ verb, request: REQUESTS[verb] }, identifySender(from));
    if (kind === VERBS[verb].from) expect(check().verb).toBe(verb);
    else expect(check).toThrow(/may only be asked by/);
  });
});

describe('what may be asked', () => {
  const ask = (verb: string, request: unknown) => {
    const rule = Object.hasOwn(VERBS, verb) ? VERBS[verb as keyof typeof VERBS] : null;
    const from = Object.values(senders()).find(({ kind }) => kind === (rule?.from ?? 'page'))!.from;
    return checkMessage({ verb, request }, identifySender(from));
  };

  it.each([
    null,
    undefined,
    'text',
    7,
    [],
    {},
    { verb: 1 },
    { verb: 'deleteAll' },
    { verb: '__proto__' },
    { verb: 'toString' },
  ])('refuses the envelope %j', (message) => {
    const from = senders()['the popup']!.from;
    expect(() => checkMessage(message, identifySender(from))).toThrow(/Unknown verb/);
  });

  it.each([
    [
      'saveArticles',
      {
        pageId: 'p1p2p3p4',
        title: 'x',
        kind: 'listing',
        articles: [{ ...article, url: 'javascript:alert(1)' }],
      },
    ],
    [
      'saveArticles',
      { pageId: 'p1p2p3p4', title: 'x', kind: 'listing', articles: [{ ...article, url: 'https://' }] },
    ],
    [
      'saveArticles',
      { pageId: 'p1p2p3p4', title: 'x', kind: 'listing', articles: [{ ...article, title: { toString: 1 } }] },
    ],
    ['saveArticles', { pageId: '../..', title: 'x', kind: 'listing', articles: [] }],
    [
      'saveArticles',
      {
        pageId: 'p1p2p3p4',
        title: 'x',
        kind: 'listing',
        articles: Array.from({ length: 2_001 }, () => article),
      },
    ],
    ['saveArticles', { pageId: 'p1p2p3p4', title: 'x'.repeat(4_001), kind: 'listing', articles: [] }],
    ['pageRecognized', { answer: 'sure', recognition }],
    ['pageRecognized', { answer: 'spam', recognition: { ...recognition, score: Number.NaN } }],
    ['keepText', { text: '', keep: true }],
    ['getTabState', { tabId: -1 }],
    ['getTabState', { tabId: '1' }],
    ['setSiteSwitch', { host: 'a.example', change: { cleaning: 'no' } }],
    ['setSiteSwitch', { host: 'a.example', change: { unknown: true } }],
    ['setSiteSwitch', { host: 'a b', change: {} }],
    ['setSyncAccount', { ...account, url: 'file:///etc' }],
    ['setSyncAccount', { ...account, everyMinutes: 0 }],
    ['testSync', { ...account, allowHttp: false }],
    ['syncNow', { firstSync: 'delete' }],
    ['queueSend', { service: '../x', articleIds: [] }],
    ['testService', { service: 'zotero', config: { address: 1 } }],
  ])('refuses a malformed %s', (verb, request) => {
    expect(() => ask(verb, request)).toThrow(expect.objectContaining({ name: 'Malformed' }));
  });

  it('drops fields that the table does not name', () => {
    const { request } = ask('keepText', { text: 'x', keep: true, isAdmin: true });
    expect(request).toEqual({ text: 'x', keep: true });
  });

  it('says which field is wrong', () => {
    expect(() => ask('getTabState', { tabId: 'x' })).toThrow(/tabId/);
  });
});
