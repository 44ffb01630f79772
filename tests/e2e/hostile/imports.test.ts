import { beforeAll, describe, expect, it } from 'vitest';
import { browserKind } from '../../../scripts/browsers/drivers/open';
import { until, type TestPage } from '../../../scripts/browsers/drivers/driver';
import { useWorld } from '../world';
import { PARSED_ONLY } from './payloads';
import { importFiles, type HostileFile } from './import-files';

const TABLES = ['articles', 'pages', 'contents', 'merges', 'tombstones', 'domains', 'days'];

describe(`evil files in ${browserKind}`, () => {
  const world = useWorld();
  let page: TestPage;

  beforeAll(async () => {
    page = await world.browser.openOwnPage('options.html#/library');
    await page.waitFor('input[type=file]');
  });

  /** Whatever the file before left on the screen. */
  const begin = async () => {
    if (await page.evaluate(() => document.querySelector('input[type=file]') === null)) await page.reload();
    await page.waitFor('input[type=file]');
  };

  const everything = async () =>
    JSON.stringify(await Promise.all(TABLES.map((table) => world.asker.rows(table))));

  it(`are at least sixty`, () => expect(importFiles.length).toBeGreaterThanOrEqual(60));

  it.each(importFiles.map((file) => [file.name, file] as const))(
    '%s',
    async (name, file) => {
      await begin();
      const before = await everything();
      await page.evaluate(choose, file);
      const answer = await until('the answer', async () => (await page.evaluate(readAnswer)) ?? undefined);
      if (!answer.refused) await page.press('Cancel');
      expect(answer.refused).toBe(file.fate === 'refused');
      if (file.fate === 'refused') expect(answer.text).toContain(`“${name}`);
      expect(answer.text).toContain(file.says ?? '');
      // Looking at a file changes nothing, whatever it holds.
      expect(await everything()).toBe(before);
      expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
      expect(page.errors.filter((error) => !PARSED_ONLY.test(error))).toEqual([]);
    },
    60_000,
  );
});

/** Puts the file into the page's own file input. Runs in the page. */
function choose({ name, pieces }: HostileFile): void {
  const parts = pieces.flatMap(({ base64, times }) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    // One blob many times over: the browser keeps its bytes once.
    const piece = new Blob([bytes]);
    return Array.from({ length: times }, () => piece);
  });
  const chosen = new DataTransfer();
  chosen.items.add(new File(parts, name));
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  input.closest('section')!.querySelector('[role=alert]')?.remove();
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** What the page says of the file, once it does. Runs in the page. */
function readAnswer(): { refused: boolean; text: string } | null {
  const problem = document.querySelector<HTMLElement>('.problem');
  if (problem !== null) return { refused: true, text: problem.innerText };
  const counts = [...document.querySelectorAll<HTMLElement>('[role=status]')].find(
    (status) => !status.classList.contains('running') && status.closest('.card') !== null,
  );
  return counts === undefined ? null : { refused: false, text: counts.innerText };
}
