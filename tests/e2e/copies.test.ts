import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { until } from '../../scripts/browsers/drivers/driver';
import { browserKind } from '../../scripts/browsers/drivers/open';
import { useWorld } from './world';

const downloads = mkdtempSync(join(tmpdir(), 'winnow-downloads-'));
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(downloads.length + 1));

describe(`copies of the list in ${browserKind}`, () => {
  const world = useWorld({}, { downloads });
  const recordsOf = (file: string) =>
    gunzipSync(readFileSync(join(downloads, file)))
      .toString('utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { type?: string; records?: number });
  const openOptions = async () => {
    const page = await world.browser.openOwnPage('options.html#/library');
    await page.waitFor('select[name=every]');
    return page;
  };
  type Options = Awaited<ReturnType<typeof openOptions>>;
  const choose = (page: Options, every: string) =>
    page.evaluate((value) => {
      const select = document.querySelector<HTMLSelectElement>('select[name=every]')!;
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }, every);
  const says = (page: Options, words: string) =>
    until(`"${words}"`, async () =>
      (await page.evaluate(() => document.body.innerText)).includes(words) ? true : undefined,
    );

  it('are saved by themselves once the user wants them, whole and under the name that the user chose', async () => {
    const { page: spam } = await world.visit('/listing');
    await until('the articles', async () =>
      (await world.asker.rows('articles')).length === 8 ? true : undefined,
    );
    const page = await openOptions();
    await choose(page, 'week');
    await page.waitFor('input[name=path]');
    await page.press('Save');
    const file = await until('the file', async () => filesIn(downloads).find((name) => name.endsWith('.gz')));
    const day = new Date().toISOString().slice(0, 10);
    expect(file).toBe(`Winnow/winnow-${day}.jsonl.gz`);
    await says(page, 'Last copy');
    const records = recordsOf(file);
    expect(records.filter(({ type }) => type === 'article')).toHaveLength(8);
    expect(records.at(-1)).toMatchObject({ type: 'end', records: records.length - 2 });
    expect(page.errors).toEqual([]);
    await page.close();
    await spam.close();
  });

  it('refuse a name outside of the folder of downloads, in a sentence', async () => {
    const page = await openOptions();
    await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('input[name=path]')!;
      field.value = '../list.jsonl';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await says(page, 'That is no file name for a copy');
    await page.close();
  });

  it('say in words that one did not work, and which was the last that did', async () => {
    writeFileSync(join(downloads, 'taken'), 'a file where the copy wants a folder');
    const page = await openOptions();
    await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('input[name=path]')!;
      field.value = 'taken/list.jsonl';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await page.press('Save');
    await says(page, 'The browser did not save the file');
    await page.close();
  });

  it('end when the user says so', async () => {
    const page = await openOptions();
    await choose(page, 'never');
    await page.press('Save');
    await says(page, 'No more automatic copies');
    expect(await page.evaluate(() => document.body.innerText)).not.toContain('Last copy');
    await page.close();
  });
});
