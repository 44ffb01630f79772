import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TabState } from '../../lib/tabs';
import { browserKind } from '../../scripts/browsers/drivers/open';
import { useWorld } from './world';
import { writeReport } from './write-report';

const FOLDER = join(import.meta.dirname, '../fixtures/cases');
/** Longer than the second look that nearly empty pages get. */
const SILENCE_MS = 3_000;
const cases = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.html'))
  .map((file) => ({ file, kind: file.split('.').at(-2) }));

describe(`reported cases in ${browserKind}`, () => {
  const world = useWorld(Object.fromEntries(cases.map(({ file }) => [`/${file}`, join(FOLDER, file)])));

  it.each(cases)('$file is called what it is', async ({ file, kind }) => {
    const { page, tabId } = await world.visit(`/${file}`);
    const settled = await world.asker.settled(tabId, SILENCE_MS);
    const state = await world.asker.background<TabState>('getTabState', { tabId });
    if (kind === 'ordinary') {
      expect(settled).toBeNull();
      expect(state).toMatchObject({ status: 'ordinary', removals: [], saved: 0 });
    } else expect(state).toMatchObject({ status: 'cleaned', recognition: { kind } });
    await page.close();
  });

  it.each([
    ['/listing', 'search-results.listing.html'],
    ['/mirror', 'hijacked-mirror.article.html'],
    ['/blog', 'blog-cleaned-anyway.ordinary.html'],
  ])('a report of the page %s is what %s holds', async (path, file) => {
    const { page, tabId } = await world.visit(path);
    await world.asker.settled(tabId, SILENCE_MS);
    if (file.includes('cleaned-anyway')) {
      await world.asker.background('cleanTab', { tabId });
      await world.asker.settled(tabId);
    }
    const { text } = await writeReport(world, tabId);
    expect(pageIn(text)).toBe(pageIn(readFileSync(join(FOLDER, file), 'utf8')));
    await page.close();
  });
});

/** The page itself: what Winnow thought of it changes whenever it is calibrated anew. */
function pageIn(report: string): string {
  return report.slice(report.indexOf('-->\n') + 4);
}
