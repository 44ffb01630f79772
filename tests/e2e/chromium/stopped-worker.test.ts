import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../lib/library';
import { SAMPLES, useWorld } from '../world';

const ROUNDS = process.env['WINNOW_LONG'] ? 100 : 10;
const ARTICLES_A_PAGE = 8;

/** The sample listing, again and again with other addresses, so that every round has eight new articles. */
const listing = readFileSync(SAMPLES['/listing'] as string, 'utf8');
const pages = Object.fromEntries(
  Array.from({ length: ROUNDS }, (_, round) => [
    `/round-${round}`,
    {
      body: listing
        .replaceAll('notes.example', `notes-${round}.example`)
        .replaceAll('</a></h2>', ` (${round})</a></h2>`)
        .replaceAll('<p>', `<p>${'一二三四五六七八九十'.repeat(1 + (round % 3))}${round} `),
      type: 'text/html',
    },
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
