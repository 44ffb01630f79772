import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { download, DownloadError } from '@/lib/background/download';
import { exportIfDue } from '@/lib/background/scheduled-export';
import { readBackupState, savePage } from '@/lib/library';
import { db } from '@/lib/library/store/database';
import { getOutcome, NO_PLAN, setPlan } from '@/lib/transfer/schedule';
import { batch, incoming } from '../library/articles';

// The browser's own saving is tested in both browsers (e2e/copies).
vi.mock('@/lib/background/download', async (original) => ({
  ...(await original<typeof import('@/lib/background/download')>()),
  download: vi.fn(),
}));
const saved = vi.mocked(download);

const allow = (isAllowed: boolean) => {
  fakeBrowser.permissions.contains = vi.fn(async () => isAllowed);
};
const WEEKLY = { every: 'week', path: 'list.jsonl' } as const;
const AT = new Date('2026-11-22T12:00:00Z');

beforeEach(async () => {
  fakeBrowser.reset();
  saved.mockReset().mockResolvedValue();
  allow(true);
  await db.delete();
  await db.open();
  await savePage(batch([incoming('a')]));
});

describe('a copy by itself', () => {
  it('holds the whole list, counts as a backup, and comes once for two that ask', async () => {
    await setPlan(WEEKLY);
    await Promise.all([exportIfDue(AT), exportIfDue(AT)]);
    await exportIfDue(AT);
    expect(saved).toHaveBeenCalledTimes(1);
    const [file, path] = saved.mock.calls[0]!;
    expect(path).toBe('list.jsonl');
    expect(await file.text()).toContain(incoming('a').title);
    expect(await getOutcome()).toEqual({ copy: { at: +AT, path: 'list.jsonl' } });
    expect(await readBackupState(+AT)).toMatchObject({ lastAt: +AT });
  });

  it('is not made without leave, nor of an empty list, which would take the place of a full copy', async () => {
    await setPlan(WEEKLY);
    allow(false);
    await exportIfDue(AT);
    allow(true);
    await db.delete();
    await db.open();
    await exportIfDue(AT);
    expect(saved).not.toHaveBeenCalled();
    expect(await getOutcome()).toBeNull();
  });

  it('that failed says why, keeps what is known of the last one, and is no backup', async () => {
    await setPlan(WEEKLY);
    await exportIfDue(AT);
    saved.mockRejectedValue(new DownloadError('FILE_NO_SPACE'));
    const later = new Date(+AT + 8 * 24 * 60 * 60 * 1000);
    await exportIfDue(later);
    expect(await getOutcome()).toEqual({
      copy: { at: +AT, path: 'list.jsonl' },
      problem: { name: 'download', detail: 'FILE_NO_SPACE' },
    });
    expect(await readBackupState(+later)).toMatchObject({ lastAt: +AT });
  });

  it('has an alarm as long as the user wants copies', async () => {
    await setPlan(WEEKLY);
    await exportIfDue(AT);
    expect(await browser.alarms.get('scheduled-export')).toMatchObject({ periodInMinutes: 360 });
    await setPlan(NO_PLAN);
    await exportIfDue(AT);
    expect(await browser.alarms.getAll()).toEqual([]);
  });
});
