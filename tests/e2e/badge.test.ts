import { describe, expect, it } from 'vitest';
import { until, type TestPage } from '../../scripts/browsers/drivers/driver';
import { browserKind } from '../../scripts/browsers/drivers/open';
import { useWorld } from './world';

/** Asks the browser to load the listing before anybody goes there. */
const FORERUNNER = `<!doctype html><title>Links</title><p>A page that knows where its readers go next.</p>
<a href="/listing">On</a>
<script type="speculationrules">{"prerender": [{"urls": ["/listing"], "eagerness": "immediate"}]}</script>`;

describe(`the badge in ${browserKind}`, () => {
  const world = useWorld({ '/forerunner': { body: FORERUNNER, type: 'text/html' } }, { keepsPages: true });
  const says = (tabId: number, text: string) =>
    until(`the badge "${text}"`, async () =>
      (await world.asker.badge(tabId)).text === text ? true : undefined,
    );
  const go = (page: TestPage, by: number) => page.evaluate((steps) => history.go(steps), by);

  it('waits for somebody to look at a page that was loaded ahead', async () => {
    const { page, tabId } = await world.visit('/forerunner');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await world.asker.rows('articles')).toEqual([]);
    expect(await world.asker.badge(tabId)).toMatchObject({ text: '' });
    await page.press('On');
    await says(tabId, '8');
    await page.close();
  });

  it('goes with the page, and comes back with it', async () => {
    const { page, tabId } = await world.visit('/listing');
    await says(tabId, '8');
    await page.goto(`${world.server.origin}/blog`);
    await says(tabId, '');
    await go(page, -1);
    await says(tabId, '8');
    await go(page, 1);
    await says(tabId, '');
    await page.close();
  });

  it('is each tab’s own', async () => {
    const spam = await world.visit('/listing');
    await says(spam.tabId, '8');
    const honest = await world.visit('/blog');
    await says(honest.tabId, '');
    for (const { page } of [spam, honest, spam]) {
      await page.show();
      await says(spam.tabId, '8');
      await says(honest.tabId, '');
    }
    await spam.page.close();
    await honest.page.close();
  });
});
