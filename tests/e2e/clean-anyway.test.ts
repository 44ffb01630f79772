import { describe, expect, it } from 'vitest';
import { until } from '../../scripts/browsers/drivers/driver';
import { browserKind } from '../../scripts/browsers/drivers/open';
import { outerHtml, useWorld } from './world';

describe(`an ordinary page in ${browserKind}`, () => {
  const world = useWorld();

  it('is cleaned where the popup is asked to, and shown again as it was', async () => {
    const { page, tabId } = await world.visit('/blog');
    expect(await world.asker.settled(tabId, 1_500)).toBeNull();
    const before = await page.evaluate(outerHtml);
    const popup = await world.popup(tabId);
    await popup.press('Clean this page');
    const state = await until('the page to be cleaned', async () => {
      const settled = await world.asker.settled(tabId, 500);
      return settled?.status === 'cleaned' ? settled : undefined;
    });
    expect(state.recognition?.kind).toBe('article');
    await popup.press('Show original');
    await until('the original', async () => ((await page.evaluate(outerHtml)) === before ? true : undefined));
    expect(popup.errors).toEqual([]);
    await popup.close();
    await page.close();
  });
});
