import { describe, it } from 'vitest';
import { browserKind } from '../../../scripts/browsers/drivers/open';
import { chanceOf, isLong, seed } from '../rotation';
import { useWorld } from '../world';
import { listings } from './listings';
import { expectWholePages } from './whole-pages';

const TABS = isLong ? 100 : 6;
const LATEST_MS = 400;

describe(`a tab of ${browserKind} that is closed at any moment (seed ${seed})`, () => {
  const world = useWorld(listings(TABS));

  it(`leaves its page whole in the list or not at all, ${TABS} times`, async () => {
    const chance = chanceOf('closed tab');
    const promised: string[] = [];
    for (let round = 0; round < TABS; round++) {
      const { page, tabId, url } = await world.visit(`/round-${round}`);
      await new Promise((resolve) => setTimeout(resolve, chance.between(0, LATEST_MS)));
      if (((await world.asker.stateOf(tabId))?.saved ?? 0) > 0) promised.push(url);
      await page.close();
    }
    // What was on its way when the last tab closed has arrived by then.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await expectWholePages(world.asker, promised);
    console.log(`Closed after the save was told: ${promised.length} of ${TABS}`);
  }, 600_000);
});
