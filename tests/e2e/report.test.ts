import { expect, it } from 'vitest';
import { until } from '../../scripts/browsers/drivers/driver';
import { useWorld, visibleText } from './world';

const world = useWorld();

it(
  'a wrong verdict is written into a file without addresses, from the page as it came',
  { timeout: 60_000 },
  async () => {
    const { page, tabId } = await world.visit('/listing');
    await until('the cleaning', async () =>
      (await world.asker.stateOf(tabId))?.status === 'cleaned' ? true : undefined,
    );
    const cleaned = await page.evaluate(visibleText);
    const popup = await world.popup(tabId);
    await popup.evaluate(() => {
      const { createObjectURL } = URL;
      URL.createObjectURL = (file) => {
        Object.assign(globalThis, { written: file });
        return createObjectURL(file);
      };
    });
    await popup.press('Why?');
    await popup.press('Write a report');
    const file = await until('the report', () =>
      popup.evaluate(() => (globalThis as unknown as { written?: File }).written?.text()),
    );
    expect(file).toMatch(/^<!doctype html>\n<!-- winnow report \{/);
    expect(file).toContain('"status": "cleaned"');
    expect(file).not.toContain('localhost');
    // What was hidden on the page is in the file: it is there to be looked into.
    expect(file).toContain('Bitcoin');
    await until('the cleaned page', async () =>
      (await page.evaluate(visibleText)) === cleaned ? true : undefined,
    );
    // Chromium names handlers that it reads in an inert document, though none of them can run.
    expect(popup.errors.filter((error) => !/Content Security Policy/.test(error))).toEqual([]);
    await popup.close();
    await page.close();
  },
);
