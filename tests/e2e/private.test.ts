import { describe, expect, it } from 'vitest';
import { Asker } from '../../scripts/browsers/drivers/ask';
import { until } from '../../scripts/browsers/drivers/driver';
import { browserKind } from '../../scripts/browsers/drivers/open';
import { useWorld, visibleText } from './world';

describe(`a private window in ${browserKind}`, () => {
  const world = useWorld();

  it('is cleaned, saves nothing, and says so', async () => {
    await world.browser.allowInPrivate();
    const asker = await Asker.open(world.browser);
    const url = `${world.server.origin}/listing`;
    await asker.openPrivately(url);
    const tabId = await until('the private tab', () => asker.tabIdOf(url).catch(() => undefined));
    const state = await asker.settled(tabId, 20_000);
    expect(state).toMatchObject({ status: 'cleaned', private: true, saved: 0, found: 8 });
    expect(await asker.rows('articles')).toEqual([]);
    expect((await asker.badge(tabId)).text).toBe('');
    const popup = await world.popup(tabId);
    await until('the sentence', async () =>
      (await popup.evaluate(visibleText)).includes('nothing is saved') ? true : undefined,
    );
    await expect(asker.cleaner(tabId, 'takeArticles')).resolves.toMatchObject({ refused: 'private' });
    expect(await asker.rows('articles')).toEqual([]);
  });
});
