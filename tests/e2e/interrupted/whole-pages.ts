import { expect } from 'vitest';
import type { Article } from '../../../lib/library';
import type { Asker } from '../../../scripts/browsers/drivers/ask';
import { ARTICLES_A_PAGE } from './listings';

/** Every page is in the list whole or not at all, none of its articles twice, and those that were promised are there. */
export async function expectWholePages(asker: Asker, promised: Iterable<string>): Promise<void> {
  const saved = await asker.rows<Article>('articles');
  expect(new Set(saved.map(({ url }) => url)).size).toBe(saved.length);
  const counts = new Map<string, number>();
  for (const { foundOn } of saved) counts.set(foundOn.url, (counts.get(foundOn.url) ?? 0) + 1);
  expect([...counts].filter(([, count]) => count !== ARTICLES_A_PAGE)).toEqual([]);
  expect([...promised].filter((url) => !counts.has(url))).toEqual([]);
}
