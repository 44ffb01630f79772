import { describe, expect, it } from 'vitest';
import { ARTICLES_A_PAGE, listings } from '../interrupted/listings';
import { expectWholePages } from '../interrupted/whole-pages';
import { chanceOf, isLong, seed } from '../rotation';
import { useWorld } from '../world';

const STOPS = isLong ? 300 : 10;
/** A visit is over by then, on a slow machine too. */
const LATEST_MS = 400;

describe(`a background worker that is stopped at any moment (seed ${seed})`, () => {
  const world = useWorld(listings(STOPS));

  it(`does its work all the same in ${STOPS} visits, and loses and doubles nothing`, async () => {
    const chance = chanceOf('stopped worker');
    const stopped = { before: 0, amid: 0, after: 0 };
    const visited: string[] = [];
    for (let round = 0; round < STOPS; round++) {
      const { page, tabId, url } = await world.visit(`/round-${round}`);
      visited.push(url);
      await new Promise((resolve) => setTimeout(resolve, chance.between(0, LATEST_MS)));
      await world.browser.stopBackground?.();
      const state = await world.asker.stateOf(tabId);
      stopped[state === null ? 'before' : state.saved > 0 ? 'after' : 'amid'] += 1;
      // A message that got lost is said again after four seconds. Where nothing settles, what was known tells where it stopped.
      const settled = (await world.asker.settled(tabId, 15_000)) ?? (await world.asker.stateOf(tabId));
      expect(settled, url).toMatchObject({
        status: 'cleaned',
        found: ARTICLES_A_PAGE,
        saved: ARTICLES_A_PAGE,
      });
      await page.close();
    }
    await expectWholePages(world.asker, visited);
    console.log(`Stopped before, amid and after the work: ${JSON.stringify(stopped)}`);
  }, 600_000);
});
