import { beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../lib/library';
import { until, type TestPage } from '../../scripts/browsers/drivers/driver';
import { browserKind } from '../../scripts/browsers/drivers/open';
import { Seeder } from './seeding';
import { useWorld } from './world';

const COUNT = 12;

describe(`many articles at once in ${browserKind}`, () => {
  const world = useWorld();
  const articles = () => world.asker.rows<Article>('articles');
  const library = async () => {
    const page = await world.browser.openOwnPage('library.html#/view/list');
    await page.resize(1200, 1200);
    await page.waitFor('.library-row');
    return page;
  };
  const box = (id: string) => `.library-row[data-article="${id}"] input`;
  const selected = (page: TestPage, count: number) =>
    until(`${count} selected`, async () =>
      (await page.evaluate(() => document.querySelectorAll('.library-row.selected').length)) === count
        ? true
        : undefined,
    );
  /** The sidebar's places have names of almost the same words. */
  const act = (page: TestPage, label: string) =>
    until(`the button ${label}`, async () => (await page.evaluate(pressInBar, label)) || undefined);
  /** Until exactly these articles are so. */
  const are = (what: string, ids: string[], is: (article: Article) => boolean) =>
    until(what, async () => {
      const those = (await articles()).filter(is).map(({ id }) => id);
      return those.toSorted().join() === ids.toSorted().join() ? true : undefined;
    });
  /** Ticks the second to the fourth row. */
  const tickThree = async (page: TestPage) => {
    const rows = (await page.evaluate(rowIds)).slice(1, 4);
    await page.click(box(rows[0]!));
    await page.shiftClick(box(rows[2]!));
    await selected(page, 3);
    return rows;
  };

  beforeAll(async () => {
    const seeder = await Seeder.open(world.browser);
    const records = Array.from({ length: COUNT }, (_, place) => ({
      id: crypto.randomUUID(),
      role: 'record' as const,
      title: `Article ${place}`,
      summary: '',
      url: `https://list.example/${place}`,
    }));
    await seeder.save({ url: 'https://list.example/', savedAt: Date.now(), wanted: true, articles: records });
    await seeder.close();
  });

  it('are selected from one to another, all and none', async () => {
    const page = await library();
    const ids = await page.evaluate(rowIds);
    const rows = await tickThree(page);
    expect(await page.evaluate(selectedIds)).toEqual(rows);
    await page.shiftClick(box(ids[6]!));
    await selected(page, 6);
    expect(await page.evaluate(selectedIds)).toEqual(ids.slice(1, 7));
    await page.click(box(ids[2]!));
    await selected(page, 5);
    await page.press('Select all');
    await selected(page, COUNT);
    expect(await page.evaluate(() => document.querySelector('.bulk strong')?.textContent)).toBe(
      `${COUNT} selected`,
    );
    await page.press('Select none');
    await selected(page, 0);
    expect(await page.evaluate(() => document.querySelector('.bulk'))).toBeNull();
    await page.close();
  });

  it('are starred and marked as read, and no others', async () => {
    const page = await library();
    const rows = await tickThree(page);
    await act(page, 'Mark as read');
    await are('read', rows, ({ readAt }) => readAt !== undefined);
    await act(page, 'Star');
    await are('starred', rows, ({ starredAt }) => starredAt !== undefined);
    await act(page, 'Take the star away');
    await are('no star', [], ({ starredAt }) => starredAt !== undefined);
    await act(page, 'Mark as unread');
    await are('unread', [], ({ readAt }) => readAt !== undefined);
    await page.close();
  });

  it('are tagged, and that is taken back', async () => {
    const page = await library();
    const rows = await tickThree(page);
    await act(page, 'Tags');
    await page.type('.bulk .tag-editor input', 'attention, to read');
    await page.key('Enter');
    await are('tagged', rows, ({ tags }) => tags.join() === 'attention,to read');
    await page.press('Undo');
    await are('no tags', [], ({ tags }) => tags.length > 0);
    await page.close();
  });

  it('are archived, and that is taken back', async () => {
    const page = await library();
    const rows = await tickThree(page);
    await act(page, 'Archive');
    await are('archived', rows, ({ archivedAt }) => archivedAt !== undefined);
    await until('the rest', async () =>
      (await page.evaluate(rowIds)).length === COUNT - 3 ? true : undefined,
    );
    await page.press('Undo');
    await are('listed', [], ({ archivedAt }) => archivedAt !== undefined);
    await until('all of them', async () =>
      (await page.evaluate(rowIds)).length === COUNT ? true : undefined,
    );
    await page.close();
  });

  it('are deleted, and a row that stayed has the focus', async () => {
    const page = await library();
    const rows = await tickThree(page);
    await act(page, 'Delete');
    await are('deleted', rows, ({ deletedAt }) => deletedAt !== undefined);
    const focused = await until('the focus', async () => (await page.evaluate(focusedArticle)) ?? undefined);
    expect(await page.evaluate(rowIds)).toContain(focused);
    await page.press('Undo');
    await are('listed', [], ({ deletedAt }) => deletedAt !== undefined);
    await page.close();
  });

  it('become one where they are the same article, and are as they were again', async () => {
    const page = await library();
    const before = await articles();
    const [first, second] = await tickThree(page);
    await page.click(box(second!));
    await selected(page, 2);
    await act(page, 'Merge');
    await until('one less', async () => ((await articles()).length === COUNT - 1 ? true : undefined));
    expect((await articles()).some(({ id }) => id === first)).toBe(true);
    await page.press('Undo');
    await until('both', async () => ((await articles()).length === COUNT ? true : undefined));
    // The copy comes back under an id of its own.
    const marks = ({ title, url, tags, note, alsoSeenOn }: Article) => ({
      title,
      url,
      tags,
      note,
      alsoSeenOn,
    });
    const inOrder = (those: Article[]) => those.map(marks).toSorted((a, b) => (a.title < b.title ? -1 : 1));
    await until('the marks back', async () =>
      JSON.stringify(inOrder(await articles())) === JSON.stringify(inOrder(before)) ? true : undefined,
    );
    await page.close();
  });
});

const rowIds = () =>
  [...document.querySelectorAll<HTMLElement>('.library-row')].map(({ dataset }) => dataset['article']!);

const selectedIds = () =>
  [...document.querySelectorAll<HTMLElement>('.library-row.selected')].map(
    ({ dataset }) => dataset['article']!,
  );

const focusedArticle = () =>
  document.activeElement?.closest<HTMLElement>('[data-article]')?.dataset['article'] ?? null;

/** False while the bar has no such button: what it says follows the database. Runs in the library. */
function pressInBar(label: string): boolean {
  const buttons = [...document.querySelectorAll<HTMLElement>('.bulk button')];
  const button = buttons.find(({ textContent }) => textContent === label);
  button?.focus();
  button?.click();
  return button !== undefined;
}
