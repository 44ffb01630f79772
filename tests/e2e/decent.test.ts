import { describe, expect, it } from 'vitest';
import { browserKind } from '../../scripts/browsers/drivers/open';
import type { TestPage } from '../../scripts/browsers/drivers/driver';
import spamWords from '../../lib/page/recognize/spam-words.json';
import { hasCorpus, readCorpora, type Case } from '../bench/corpus';
import { useWorld, visibleText } from './world';

const MIRRORS = process.env['WINNOW_LONG'] ? 100 : 12;
const explicit = (spamWords.adult as string[]).map((word) => word.toLowerCase());

/** Mirrors of the corpus that say something explicit outside of what belongs to the article. */
const mirrors = hasCorpus() ? readCorpora(['spam']).filter(isExplicit).slice(0, MIRRORS) : [];

function isExplicit({ html, keep, kind }: Case): boolean {
  return kind === 'article' && wordsIn(html()).length > wordsIn(keep.join('\n')).length;
}

function wordsIn(text: string): string[] {
  const folded = text.toLowerCase();
  return explicit.filter((word) => folded.includes(word));
}

describe.skipIf(mirrors.length === 0)(`what ${browserKind} shows of a hijacked page`, () => {
  const pages = mirrors.map((mirror, place) => [
    `/mirror-${place}`,
    { body: mirror.html(), type: 'text/html; charset=utf-8' },
  ]);
  const world = useWorld(Object.fromEntries(pages));

  it.each(mirrors.map(({ id }, place) => [id, place] as const))(
    'of %s: nothing explicit',
    async (_, place) => {
      const { page, tabId } = await world.visit(`/mirror-${place}`);
      const state = await world.asker.settled(tabId);
      expect(state?.status).toBe('cleaned');
      expect(wordsIn((await world.asker.badge(tabId)).title)).toEqual([]);
      const popup = await world.popup(tabId);
      for (const panel of ['why', 'hidden', 'site']) {
        await popup.waitFor(`[data-panel=${panel}]`);
        await popup.click(`[data-panel=${panel}]`);
        await popup.waitFor('.panel-body > *');
        expect(wordsIn(await everyTextOf(popup)), panel).toEqual([]);
        await popup.click(`[data-panel=${panel}]`);
      }
      await popup.close();
      await page.close();
    },
  );

  it('the words themselves where somebody asks to see them', async () => {
    const { page, tabId } = await world.visit('/mirror-0');
    await world.asker.settled(tabId);
    const popup = await world.popup(tabId);
    await popup.waitFor('[data-panel=hidden]');
    await popup.click('[data-panel=hidden]');
    await popup.waitFor('.hidden-group button[aria-expanded=false]');
    await popup.evaluate(() => {
      for (const fold of document.querySelectorAll<HTMLElement>('.hidden-group button[aria-expanded=false]'))
        fold.click();
    });
    await popup.waitFor('.hidden-group button[aria-expanded=true]');
    expect(wordsIn(await everyTextOf(popup))).not.toEqual([]);
    await popup.close();
    await page.close();
  });

  it('nothing explicit in the rows of popup and library', async () => {
    for (const path of ['popup.html?tab=999999999', 'library.html#/view/everything']) {
      const page = await world.browser.openOwnPage(path);
      await page.resize(1000, 4_000);
      await page.waitFor('.row, .library-row');
      expect(wordsIn(await everyTextOf(page)), path).toEqual([]);
      await page.close();
    }
  });
});

/** What is seen, and what is said of it: labels and tooltips too. */
async function everyTextOf(page: TestPage): Promise<string> {
  const labels = await page.evaluate(() =>
    [...document.querySelectorAll('[aria-label], [title]')].map(
      (element) => `${element.getAttribute('aria-label') ?? ''}\n${element.getAttribute('title') ?? ''}`,
    ),
  );
  return [await page.evaluate(visibleText), await page.evaluate(() => document.title), ...labels].join('\n');
}
