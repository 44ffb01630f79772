import { describe, expect, it } from 'vitest';
import type { Article } from '../../lib/library';
import { until } from '../../scripts/browsers/drivers/driver';
import { browserKind } from '../../scripts/browsers/drivers/open';
import { useWorld } from './world';

const REASONS: Record<string, string> = {
  ad: 'Ads',
  keywords: 'Stuffed keywords',
  'hidden-links': 'Hidden links',
  'leaked-source': 'Leaked source code',
  'leaked-tag': 'Leaked tags',
  reading: 'Injected readings',
  junk: 'Injected junk',
  nag: 'Login and download nags',
  overlay: 'Overlays',
  'document-title': "Keywords in the page's title",
  rule: 'Your own rules',
};

describe(`the pictures in ${browserKind}`, () => {
  const world = useWorld();

  it('say as tables what was saved, read, hidden and where', async () => {
    const { page, tabId } = await world.visit('/listing');
    const state = await world.asker.settled(tabId);
    const popup = await world.popup(tabId);
    await popup.waitFor('.group-toggle');
    await popup.click('.group-toggle');
    await popup.waitFor('.group-rows [aria-label="Mark as read"]');
    await popup.click('.group-rows [aria-label="Mark as read"]');
    await until('one read', async () => {
      const read = (await world.asker.rows<Article>('articles')).filter(({ readAt }) => readAt !== undefined);
      return read.length === 1 ? true : undefined;
    });
    await popup.close();
    const pictures = await world.browser.openOwnPage('library.html#/view/pictures');
    await pictures.waitFor('.figures');
    expect(await pictures.evaluate(table, 'Saved and read, by day')).toEqual([
      ['Day', 'Saved', 'Read'],
      [await pictures.evaluate(today), '8', '1'],
    ]);
    const hidden = Object.entries(state!.counts).map(([reason, count]) => [REASONS[reason]!, String(count)]);
    expect(hidden.length).toBeGreaterThan(1);
    const inOrder = (entries: string[][]) => entries.toSorted(([a], [b]) => (a! < b! ? -1 : 1));
    const rankings = {
      'Hidden blocks, by reason': hidden,
      'Recognized spam sites, by pages': [['localhost', '1']],
      Languages: [['Japanese', '8']],
    };
    for (const [title, figures] of Object.entries(rankings)) {
      expect(inOrder(await pictures.evaluate(ranking, title)), title).toEqual(inOrder(figures));
      const [, ...rows] = await pictures.evaluate(table, title);
      expect(inOrder(rows), title).toEqual(inOrder(figures));
    }
    const storage = await until(
      'the storage',
      async () =>
        (await pictures.evaluate(() => document.querySelector('.pictures > p')?.textContent)) ?? undefined,
    );
    expect(storage).toMatch(/^Winnow uses about [\d.,]+ MB on this device\.$/);
    await pictures.close();
    await page.close();
  });
});

/** The figures under one picture, head and rows. Runs in the library. */
function table(title: string): string[][] {
  const tables = [...document.querySelectorAll('.figures')];
  const figures = tables.find((one) => one.querySelector('summary')?.textContent.endsWith(title));
  const rows = [...(figures?.querySelectorAll('tr') ?? [])];
  return rows.map((row) => [...row.children].map(({ textContent }) => textContent ?? ''));
}

/** Runs in the library. */
function today(): string {
  return new Intl.DateTimeFormat(document.documentElement.lang, { day: 'numeric', month: 'short' }).format();
}

/** The entries of one list, as names and figures. Runs in the library. */
function ranking(title: string): string[][] {
  const lists = [...document.querySelectorAll('.shares')];
  const list = lists.find((one) => one.querySelector('h2')?.textContent === title);
  return [...(list?.querySelectorAll('li') ?? [])].map((entry) =>
    [...entry.children].slice(0, 2).map(({ textContent }) => textContent ?? ''),
  );
}
