import { beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../lib/library';
import { until, type TestPage } from '../../scripts/browsers/drivers/driver';
import { browserKind } from '../../scripts/browsers/drivers/open';
import { Seeder } from './seeding';
import { useWorld } from './world';

const DAY_MS = 24 * 60 * 60 * 1000;
const NOW = Date.now();

/** Each of another site, language, source and day, oldest first. */
const LISTED = [
  { title: 'Gradient descent, drawn', site: 'one.example', language: 'en', source: 'arXiv' },
  { title: '勾配降下法を理解する', site: 'two.example', language: 'ja', source: 'Qiita' },
  { title: '以注意力機制理解序列模型', site: 'three.example', language: 'zh-TW', source: 'Medium' },
  { title: 'Gradient boosting or a network', site: 'four.example', language: 'en', source: 'Medium' },
] as const;
const [DRAWN, JAPANESE, CHINESE, BOOSTING] = LISTED.map(({ title }) => title) as [
  string,
  string,
  string,
  string,
];
const ALL = [BOOSTING, CHINESE, JAPANESE, DRAWN];

describe(`narrowing the library in ${browserKind}`, () => {
  const world = useWorld();
  const titled = async (title: string) =>
    (await world.asker.rows<Article>('articles')).find((article) => article.title === title)!;
  const library = async (place = '#/view/list') => {
    const page = await world.browser.openOwnPage(`library.html${place}`);
    await page.resize(1200, 800);
    await page.waitFor('.library-row');
    return page;
  };
  const lists = (page: TestPage, wanted: string[]) =>
    until(wanted.join(' · '), async () =>
      (await page.evaluate(rowTitles)).join() === wanted.join() ? true : undefined,
    );
  const hash = (page: TestPage) => page.evaluate(() => decodeURIComponent(location.hash));
  const back = (page: TestPage) => page.evaluate(() => history.back());

  beforeAll(async () => {
    const seeder = await Seeder.open(world.browser);
    for (const [place, { site, ...article }] of LISTED.entries()) {
      const id = crypto.randomUUID();
      const record = {
        role: 'record',
        summary: `Summary ${place}.`,
        url: `https://${site}/${place}`,
      } as const;
      const savedAt = NOW - (LISTED.length - place) * DAY_MS;
      await seeder.save({
        url: `https://${site}/`,
        savedAt,
        wanted: true,
        articles: [{ id, ...record, ...article }],
      });
    }
    await seeder.change('setTags', [(await titled(DRAWN)).id, (await titled(CHINESE)).id], ['to read']);
    await seeder.close();
  });

  it.each([
    ['a site', 'Sites', 'two.example', [JAPANESE], 'site=two.example'],
    ['a tag', 'Tags', 'to read', [CHINESE, DRAWN], 'tag=to+read'],
    ['a language', 'Languages', 'English', [BOOSTING, DRAWN], 'language=en'],
  ])('to %s, which the address says and “back” undoes', async (_what, facet, value, rows, address) => {
    const page = await library();
    await lists(page, ALL);
    // Tags are unfolded from the start.
    if (facet !== 'Tags') await page.press(facet);
    await page.press(value);
    await lists(page, rows);
    expect(await hash(page)).toBe(`#/view/list?${address}`);
    await back(page);
    await lists(page, ALL);
    expect(await hash(page)).toBe('#/view/list');
    await page.evaluate(() => history.forward());
    await lists(page, rows);
    // The place again: all of it.
    await page.press(value);
    await lists(page, ALL);
    await page.close();
  });

  it('to a source and to days, until all is shown again or “back” is pressed', async () => {
    const page = await library();
    await page.press('Narrow by date or source');
    await page.type('.narrowing input[type=search]', 'Medium');
    await lists(page, [BOOSTING, CHINESE]);
    expect(await hash(page)).toBe('#/view/list?source=Medium');
    const [from, to] = [dayOf(NOW - 3 * DAY_MS), dayOf(NOW - 2 * DAY_MS)];
    await page.evaluate(enterDay, { place: 1, day: to });
    await lists(page, [CHINESE]);
    await page.press('Show all again');
    await lists(page, ALL);
    await page.evaluate(enterDay, { place: 0, day: from });
    await lists(page, [BOOSTING, CHINESE, JAPANESE]);
    await page.evaluate(enterDay, { place: 1, day: to });
    await lists(page, [CHINESE, JAPANESE]);
    expect(await hash(page)).toBe(`#/view/list?from=${from}&to=${to}`);
    await back(page);
    await lists(page, ALL);
    await page.close();
    const again = await library(`#/view/list?from=${from}&to=${to}`);
    await lists(again, [CHINESE, JAPANESE]);
    await again.close();
  });

  it('oldest first, which the address says', async () => {
    const page = await library();
    await lists(page, ALL);
    await page.evaluate(choose, 'oldest');
    await lists(page, ALL.toReversed());
    expect(await hash(page)).toBe('#/view/list?sort=oldest');
    await back(page);
    await lists(page, ALL);
    expect(await hash(page)).toBe('#/view/list');
    await page.evaluate(() => history.forward());
    await lists(page, ALL.toReversed());
    await page.evaluate(choose, 'newest');
    await lists(page, ALL);
    expect(await hash(page)).toBe('#/view/list');
    await page.close();
  });

  it('to words, which are marked where they stand', async () => {
    const page = await library();
    await page.type('input[type=search]', 'gradient');
    await lists(page, [BOOSTING, DRAWN]);
    const marks = await until('marks', async () => {
      const marked = await page.evaluate(() =>
        [...document.querySelectorAll('.library-row-title mark')].map(({ textContent }) => textContent),
      );
      return marked.length === 2 ? marked : undefined;
    });
    expect(marks).toEqual(['Gradient', 'Gradient']);
    expect(await hash(page)).toBe('#/search/gradient?view=list');
    await page.close();
  });

  it('to a saved search with all that it was narrowed to', async () => {
    const page = await library('#/search/gradient?view=list&site=one.example&tag=to+read&language=en');
    await lists(page, [DRAWN]);
    await page.press('Save this search');
    await page.waitFor('.saved-searches a');
    await page.close();
    const other = await library();
    await lists(other, ALL);
    await other.click('.saved-searches a');
    await lists(other, [DRAWN]);
    await other.close();
  });

  it('shows each title and summary, and the reader, in its language', async () => {
    const page = await library();
    for (const [title, language] of [
      [JAPANESE, 'ja'],
      [CHINESE, 'zh-TW'],
    ] as const) {
      const { id } = await titled(title);
      expect(await page.evaluate(languagesIn, `.library-row[data-article="${id}"]`)).toEqual([
        language,
        language,
      ]);
      await page.click(`.library-row[data-article="${id}"] .library-row-open`);
      await page.waitFor(`.reader[data-article="${id}"] .reader-text`);
      const read = await page.evaluate(languagesIn, `.reader[data-article="${id}"]`);
      expect(read.length).toBeGreaterThanOrEqual(2);
      expect([...new Set(read)]).toEqual([language]);
    }
    await page.close();
  });
});

/** The local date of a moment, as date fields take it. */
function dayOf(time: number): string {
  const date = new Date(time);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

const rowTitles = () =>
  [...document.querySelectorAll('.library-row-title')].map(({ textContent }) => textContent);

/** Each browser has its own way to type a date. Runs in the library. */
function enterDay({ place, day }: { place: number; day: string }): void {
  const field = document.querySelectorAll<HTMLInputElement>('.narrowing input[type=date]')[place]!;
  field.value = day;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Runs in the library. */
function languagesIn(selector: string): string[] {
  return [...document.querySelectorAll<HTMLElement>(`${selector} [lang]`)].map(({ lang }) => lang);
}

/** Chooses an order. Runs in the library. */
function choose(sort: string) {
  const select = document.querySelector<HTMLSelectElement>('.list-tools select')!;
  select.value = sort;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}
