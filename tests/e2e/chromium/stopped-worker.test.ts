import { describe, expect, it } from 'vitest';
import type { Article } from '../../../lib/library';
import { useWorld } from '../world';
import { ARTICLES_A_PAGE, listingOf } from './listings';

const ROUNDS = process.env['WINNOW_LONG'] ? 100 : 10;
const pages = Object.fromEntries(
  Array.from({ length: ROUNDS }, (_, round) => [
    `/round-${round}`,
    { body: listingOf(round), type: 'text/html' },
  ]),
);

describe('a background worker that is stopped at any moment', () => {
  const world = useWorld(pages);

  it(`loses and doubles nothing in ${ROUNDS} visits`, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { page, tabId } = await world.visit(`/round-${round}`);
      await new Promise((resolve) => setTimeout(resolve, (round * 37) % 160));
      await world.browser.stopBackground?.();
      await world.asker.settled(tabId, 15_000);
      await page.close();
    }
    const saved = await world.asker.rows<Article>('articles');
    expect(new Set(saved.map(({ id }) => id)).size).toBe(saved.length);
    expect(saved.length).toBe(ROUNDS * ARTICLES_A_PAGE);
  }, 600_000);
});
