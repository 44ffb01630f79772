import '../components/speak-english';
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { pageCleaned } from '@/lib/background/cleaner-reports';
import type { CleanedReport } from '@/lib/messages';
import { readTabState } from '@/lib/tabs';

const sender = { kind: 'content', tabId: 7, url: 'https://copy.example/', private: true } as const;
const report: CleanedReport = {
  recognition: { kind: 'listing', score: 0.9, signals: [] },
  removals: [],
  putBack: [],
  showing: 'cleaned',
  found: 3,
};

beforeEach(() => fakeBrowser.reset());

it.each([
  ['the page’s own language', { ...report, language: 'ja' }, 'ja'],
  ['none where the page says none', report, undefined],
])('the state of a tab has %s', async (_what, said, language) => {
  await pageCleaned(said, sender);
  expect(await readTabState(7)).toMatchObject({ status: 'cleaned', found: 3 });
  expect((await readTabState(7))?.language).toBe(language);
});
