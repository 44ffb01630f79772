import { expect, it } from 'vitest';
import type { TabState } from '../../lib/tabs';
import { until } from '../../scripts/browsers/drivers/driver';
import { useWorld } from './world';

const TEXT =
  'A form whose inputs carry the names of its own members must not lead a reader in circles. '.repeat(12);
const pageWith = (inputs: string) => ({
  body: `<!DOCTYPE html><meta charset="utf-8"><title>A form</title><body><form>${inputs}<p>${TEXT}</p>${TEXT}</form></body>`,
  type: 'text/html',
});

const world = useWorld({
  '/by-name': pageWith('<input name="localName"><input name="parentElement"><input name="parentNode">'),
  '/by-id': pageWith('<input id="parentNode"><input id="parentElement"><input name="nextSibling">'),
});

it.each(['/by-name', '/by-id'])('%s is read and cleaned to its end', async (path) => {
  const { page, tabId } = await world.visit(path);
  const state = await world.asker.background<TabState>('cleanTab', { tabId });
  expect(state.status).not.toBe('unreadable');
  await until('the cleaning', async () => {
    const { status } = await world.asker.background<TabState>('getTabState', { tabId });
    return status === 'cleaned' ? true : undefined;
  });
  // A page that hangs answers nothing.
  expect(await page.evaluate(() => document.title)).toBe('A form');
  await page.close();
});
