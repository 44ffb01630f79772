import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { getPlan, isDue, isSafePath, NO_PLAN, pathOn, setPlan } from '@/lib/transfer/schedule';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 22, 12);

beforeEach(() => fakeBrowser.reset());

describe('the name of a copy', () => {
  it.each(['list.jsonl', 'Winnow/list.jsonl.gz', 'a b/読書/{date}.jsonl', NO_PLAN.path])(
    'may be %s',
    (path) => expect(isSafePath(path)).toBe(true),
  );

  it.each([
    '',
    'list',
    '.jsonl',
    'list.exe',
    '/list.jsonl',
    '../list.jsonl',
    'a/../list.jsonl',
    'a/.hidden.jsonl',
    'a//list.jsonl',
    'C:\\list.jsonl',
    'C:list.jsonl',
    'a?.jsonl',
    'a\u0000.jsonl',
    `${'a'.repeat(200)}.jsonl`,
  ])('may not be %j', (path) => expect(isSafePath(path)).toBe(false));

  it('holds the day where the user wants it', () => {
    expect(pathOn('{date}/{date}.jsonl', new Date(NOW))).toBe('2026-11-22/2026-11-22.jsonl');
  });
});

describe('a copy', () => {
  const plan = { every: 'week', path: 'list.jsonl' } as const;
  const after = (days: number) => ({
    copy: { at: NOW - days * DAY, path: 'list.jsonl' },
  });

  it('is due at first, and when the last one is as old as the user said', () => {
    expect(isDue(plan, null, NOW)).toBe(true);
    expect(isDue(plan, after(6), NOW)).toBe(false);
    expect(isDue(plan, after(7), NOW)).toBe(true);
    expect(isDue({ ...plan, every: 'day' }, after(1), NOW)).toBe(true);
    expect(isDue({ ...plan, every: 'month' }, after(29), NOW)).toBe(false);
    expect(isDue({ ...plan, every: 'month' }, after(30), NOW)).toBe(true);
  });

  it('is due at once under a new name', () => {
    expect(isDue({ ...plan, path: 'other.jsonl' }, after(1), NOW)).toBe(true);
    const dated = { copy: { at: NOW - DAY, path: 'list 2026-11-21.jsonl' } };
    expect(isDue({ ...plan, path: 'list {date}.jsonl' }, dated, NOW)).toBe(false);
  });

  it('is due again after one that failed', () => {
    expect(isDue(plan, { problem: { name: 'download', detail: 'X' } }, NOW)).toBe(true);
  });

  it('does not wait for a clock that was set back', () => {
    expect(isDue(plan, after(-400), NOW)).toBe(true);
  });

  it('is never due where the user wants none', () => {
    expect(isDue(NO_PLAN, null, NOW)).toBe(false);
  });
});

describe('the plan', () => {
  it('is none where nothing or nonsense is stored', async () => {
    expect(await getPlan()).toEqual(NO_PLAN);
    await browser.storage.local.set({ 'schedule:plan': { every: 'week', path: '../../x' } });
    expect(await getPlan()).toEqual(NO_PLAN);
  });

  it('is refused whole where its name is none', async () => {
    await expect(setPlan({ every: 'day', path: '/etc/x.jsonl' })).rejects.toThrow();
    expect(await getPlan()).toEqual(NO_PLAN);
  });
});
