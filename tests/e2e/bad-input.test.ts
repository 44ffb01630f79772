import { describe, expect, it } from 'vitest';
import type { TabState } from '../../lib/tabs';
import { browserKind } from '../../scripts/browsers/drivers/open';
import { useWorld } from './world';

const html = (body: string) => ({ body, type: 'text/html' });
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const PARAGRAPH = `<p>${'Gradient descent takes small steps downhill until the ground is flat. '.repeat(14)}</p>\n`;

const PAGES = {
  '/empty': html(''),
  '/no-body': html('<script>document.documentElement.removeChild(document.body ?? document.head)</script>'),
  '/no-root': html('<p>x<script>document.documentElement.remove()</script>'),
  '/frames': html('<html><frameset cols="*"><frame src="/blog"></frameset></html>'),
  '/clobbered': html(
    '<body><form><input name=body><input name=children><img name=title></form><form name=body></form><img name=contentType id=defaultView><p>text',
  ),
  '/xml': { body: '<?xml version="1.0"?><feed><entry>Text</entry></feed>', type: 'application/xml' },
  '/image': { body: PIXEL, type: 'image/png' },
  '/text': { body: 'Just text. '.repeat(200), type: 'text/plain' },
  '/ten-megabytes': html(`<title>Notes</title><body>${PARAGRAPH.repeat(10_000)}`),
  '/removes-itself': html(
    `<body>${PARAGRAPH.repeat(400)}<script>const away = () => { document.body.firstElementChild?.remove(); if (document.body.firstElementChild) setTimeout(away, 0); }; away();</script>`,
  ),
};

describe(`pages that are none, in ${browserKind}`, () => {
  const world = useWorld(PAGES);

  it.each([
    ['/empty', 'ordinary'],
    ['/no-body', 'ordinary'],
    ['/no-root', 'ordinary'],
    ['/frames', 'ordinary'],
    ['/clobbered', 'ordinary'],
    ['/xml', 'unreadable'],
    ['/image', 'unreadable'],
    ['/text', 'unreadable'],
    ['/ten-megabytes', 'ordinary'],
    ['/removes-itself', 'ordinary'],
  ])('%s: %s, in one plain sentence', async (path, status) => {
    const { page, tabId } = await world.visit(path);
    const state = await world.asker.background<TabState>('getTabState', { tabId });
    expect(state.status).toBe(status);
    const popup = await world.popup(tabId);
    await popup.waitFor('h2');
    expect(popup.errors).toEqual([]);
    await popup.close();
    expect(page.errors.filter((error) => !error.includes('404'))).toEqual([]);
    await page.close();
  });

  it('says that the browser keeps its own pages closed', async () => {
    const page = await world.browser.newPage();
    const [blank] = await world.asker.tabs();
    const state = await world.asker.background<TabState>('getTabState', { tabId: blank?.id ?? -1 });
    expect(state).toMatchObject({ status: 'unreadable' });
    await page.close();
  });

  it('a tab that closes while it is cleaned leaves nothing half-saved', async () => {
    for (let round = 0; round < 6; round++) {
      // As a user closes it: the driver's own way never ends where it meets the page's arrival.
      const tabId = await world.asker.openBehind(`${world.server.origin}/listing`);
      await world.asker.showTab(tabId);
      await new Promise((resolve) => setTimeout(resolve, round * 60));
      await world.asker.closeTab(tabId);
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    // One page holds eight articles: all of them or none.
    expect([0, 8]).toContain((await world.asker.rows('articles')).length);
  }, 180_000);
});
