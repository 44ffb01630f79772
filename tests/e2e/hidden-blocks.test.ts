import { describe, expect, it } from 'vitest';
import { until, type TestPage } from '../../scripts/browsers/drivers/driver';
import { browserKind } from '../../scripts/browsers/drivers/open';
import { outerHtml, useWorld, visibleText } from './world';

const AD = 'Bitcoin casino';

describe(`what was hidden, in the popup in ${browserKind}`, () => {
  const world = useWorld();
  const visitCleaned = async () => {
    const visit = await world.visit('/listing');
    await world.asker.settled(visit.tabId);
    return visit;
  };
  const openPanel = async (tabId: number) => {
    const popup = await world.popup(tabId);
    await popup.resize(400, 600);
    await popup.waitFor('[data-panel=hidden]');
    // The panel that was open stays open when the popup is opened again.
    const isOpen = await popup.evaluate(
      () => document.querySelector('[data-panel=hidden]')!.ariaExpanded === 'true',
    );
    if (!isOpen) await popup.click('[data-panel=hidden]');
    await popup.waitFor('.hidden-block');
    return popup;
  };
  const hiddenCount = async (tabId: number) =>
    Object.values((await world.asker.stateOf(tabId))!.counts).reduce((sum, count) => sum + count, 0);
  const reads = (page: TestPage, isThere: boolean) =>
    until(`${AD} ${isThere ? 'back' : 'hidden'}`, async () =>
      (await page.evaluate(visibleText)).includes(AD) === isThere ? true : undefined,
    );

  it('is outlined on the page while the mouse or the focus is on it, and leaves no trace', async () => {
    const { page, tabId } = await visitCleaned();
    const before = await page.evaluate(outerHtml);
    const popup = await openPanel(tabId);
    const block = await popup.evaluate(markBlock, AD);
    expect(block.text).toContain(AD);
    await popup.hover('[data-here]');
    const outlined = await until(
      'the outline',
      async () => (await page.evaluate(outlinedBlock)) ?? undefined,
    );
    expect(outlined.text).toContain(AD);
    expect(outlined.outline).toBeGreaterThanOrEqual(2);
    expect(outlined.isInView).toBe(true);
    await popup.hover('.panel-head');
    await until('it gone', async () => ((await page.evaluate(outerHtml)) === before ? true : undefined));
    await popup.evaluate(() => document.querySelector<HTMLElement>('[data-here] button')!.focus());
    await until('the outline', async () => (await page.evaluate(outlinedBlock)) ?? undefined);
    await popup.close();
    await until('it gone', async () => ((await page.evaluate(outerHtml)) === before ? true : undefined));
    await page.close();
  });

  it('can be put back block by block, and stays when the page is visited again', async () => {
    const { page, tabId } = await visitCleaned();
    const before = await hiddenCount(tabId);
    const popup = await openPanel(tabId);
    await popup.evaluate(markBlock, AD);
    await popup.click('[data-here] button');
    await reads(page, true);
    await until('one less', async () => ((await hiddenCount(tabId)) === before - 1 ? true : undefined));
    await popup.waitFor('.hidden-block.put-back');
    await popup.close();
    await page.close();
    const again = await visitCleaned();
    await reads(again.page, true);
    expect(await again.page.evaluate(visibleText)).not.toContain('副業で月収50万円');
    await again.page.close();
    await world.asker.background('setSiteSwitch', { host: 'localhost', change: { keepTexts: null } });
  });

  it('is left on this site a whole kind at a time, which can be taken back', async () => {
    const { page, tabId } = await visitCleaned();
    await reads(page, false);
    const popup = await openPanel(tabId);
    await popup.evaluate(markBlock, AD);
    await popup.click('.hidden-group:has([data-here]) .reason-off');
    await reads(page, true);
    // Left as they are: no word in them is taken out for another reason.
    expect(await page.evaluate(visibleText)).toContain('Bitcoin casino: 200% welcome bonus, instant payout');
    await popup.press('Undo');
    await reads(page, false);
    await popup.close();
    await page.close();
  });
});

/** Marks the first block with these words for the test. Runs in the popup. */
function markBlock(words: string) {
  const blocks = [...document.querySelectorAll<HTMLElement>('.hidden-block')];
  const block = blocks.find((each) => each.innerText.includes(words))!;
  block.dataset['here'] = '';
  block.scrollIntoView({ block: 'center' });
  return { text: block.innerText };
}

/** What stands out on the page: null where nothing does. Runs in the page. */
function outlinedBlock() {
  const element = [...document.querySelectorAll<HTMLElement>('body *')].find(
    (each) => getComputedStyle(each).outlineStyle === 'solid' && each.checkVisibility(),
  );
  if (!element) return null;
  const { top, bottom } = element.getBoundingClientRect();
  return {
    text: element.innerText,
    outline: Number.parseFloat(getComputedStyle(element).outlineWidth),
    isInView: bottom > 0 && top < innerHeight,
  };
}
