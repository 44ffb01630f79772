import { expect, it } from 'vitest';
import { analyzePage } from '../../../../lib/page';
import { listings } from '../../../e2e/interrupted/listings';

// Words of ideographs of all three standards: what is outside of one is nothing foreign there.
it('a page that mixes ways of writing loses its advertisements and keeps every record', () => {
  const page = new DOMParser().parseFromString(listings(1)['/round-0']!.body, 'text/html');
  const { articles, removals } = analyzePage(page, { url: 'https://digest.example/round-0' });
  expect(articles).toHaveLength(8);
  expect(new Set(removals.map(({ text }) => text))).toEqual(
    new Set(['Bitcoin casino: 200% welcome bonus Play now, claim 50 free spins.']),
  );
});
