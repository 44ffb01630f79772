import { expect, it } from 'vitest';
import type { TabState } from '../../lib/tabs';
import { until } from '../../scripts/browsers/drivers/driver';
import { useWorld, visibleText } from './world';
import { writeReport } from './write-report';

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
    const { text: file, errors } = await writeReport(world, tabId, 'Why?');
    expect(file).toMatch(/^<!doctype html>\n<!-- winnow report \{/);
    expect(file).toContain('"status": "cleaned"');
    expect(file).not.toContain('localhost');
    // What was hidden on the page is in the file: it is there to be looked into.
    expect(file).toContain('Bitcoin');
    await until('the cleaned page', async () =>
      (await page.evaluate(visibleText)) === cleaned ? true : undefined,
    );
    // Chromium names handlers that it reads in an inert document, though none of them can run.
    expect(errors.filter((error) => !/Content Security Policy/.test(error))).toEqual([]);
    await page.close();
  },
);

it('a report of a mirror, opened as a page, is called a mirror again', async () => {
  const { page, tabId } = await world.visit('/mirror');
  const before = await world.asker.settled(tabId, 10_000);
  const { text } = await writeReport(world, tabId, 'Why?');
  await page.close();
  world.pages['/reported'] = { body: text, type: 'text/html' };
  const again = await world.visit('/reported');
  const after = await world.asker.settled(again.tabId, 10_000);
  expect(before).toMatchObject({ status: 'cleaned', recognition: { kind: 'article' } });
  expect(after).toMatchObject({ status: 'cleaned', recognition: { kind: 'article' } });
  // The farm's many sites are many sites still, under other names.
  expect(signalsOf(after)).toEqual(signalsOf(before));
  await again.page.close();
});

const signalsOf = (state: TabState | null) => state?.recognition?.signals.map(({ name }) => name).toSorted();
