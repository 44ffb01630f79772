import { describe, expect, it } from 'vitest';
import { VERBS } from '../../../lib/background/verbs';
import { Asker } from '../../../scripts/browsers/drivers/ask';
import { browserKind } from '../../../scripts/browsers/drivers/open';
import { until } from '../../../scripts/browsers/drivers/driver';
import { useWorld, visibleText } from '../world';

const verbs = Object.entries(VERBS).map(([verb, { from }]) => ({ verb, from }));
const TABLES = ['articles', 'pages', 'contents', 'merges', 'tombstones', 'domains'];
/** Malformed for every verb, so that whoever may ask is heard and yet nothing is done. */
const NONSENSE = 'no request of any verb';
const AD = 'Bitcoin casino';

const frame = { body: '<title>Outer</title><p>Words.<iframe src="/blog"></iframe>', type: 'text/html' };

describe(`who may ask in ${browserKind}`, () => {
  const world = useWorld({ '/framed': frame });

  /** All that Winnow keeps: the list and what is set. */
  const everything = async () =>
    JSON.stringify([
      await Promise.all(TABLES.map((table) => world.asker.rows(table))),
      await world.asker.local(),
    ]);

  it.each(verbs)('$verb: heard from a $from script only, on the top page', async ({ verb, from }) => {
    const { page, tabId } = await world.visit('/framed');
    const fromPage = await world.asker.ask(verb, NONSENSE);
    const [top, inFrame] = await world.asker.askFromTab(tabId, verb, NONSENSE);
    await page.close();
    const [heard, refused] = from === 'page' ? [fromPage, top] : [top, fromPage];
    expect(heard).toBe('Malformed');
    expect(refused).toBe('Refused');
    expect(inFrame).toBe('Refused');
  });

  it('a page cannot speak to Winnow, whatever it says, and Winnow goes on', async () => {
    const { page, tabId } = await world.visit('/listing');
    expect(await world.asker.settled(tabId)).toMatchObject({ status: 'cleaned', saved: 8 });
    const before = await everything();
    const id = new URL(world.asker.ownUrl).host;
    await page.evaluate(forge, { id, names: verbs.map(({ verb }) => verb) });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await everything()).toBe(before);
    expect(await page.evaluate(visibleText)).not.toContain(AD);
    // Nothing that the page told about an old script has turned the one that is there off.
    await world.asker.cleaner(tabId, 'showOriginal');
    await until('the original', async () =>
      (await page.evaluate(visibleText)).includes(AD) ? true : undefined,
    );
    await world.asker.cleaner(tabId, 'cleanAgain');
    await until('the cleaned page', async () =>
      (await page.evaluate(visibleText)).includes(AD) ? undefined : true,
    );
    await page.close();
  });

  it('a page that says beforehand that Winnow is there already is cleaned all the same', async () => {
    const listing = await (await fetch(`${world.server.origin}/listing`)).text();
    const id = new URL(world.asker.ownUrl).host;
    const names = JSON.stringify(verbs.map(({ verb }) => verb));
    const script = `<script>(${forge.toString()})({ id: ${JSON.stringify(id)}, names: ${names} });
      for (const name of ['winnowJudge', 'winnowCleaner', 'winnowReader', 'winnowPreview', 'winnowCore'])
        globalThis[name] = { isAlive: () => true };</script>`;
    world.pages['/forging'] = { body: listing.replace('<head>', `<head>${script}`), type: 'text/html' };
    const { page, tabId } = await world.visit('/forging');
    expect(await world.asker.settled(tabId)).toMatchObject({ status: 'cleaned', found: 8 });
    expect(await page.evaluate(visibleText)).not.toContain(AD);
    await page.close();
  });

  it('a private window’s page may save nothing, whatever its script asks', async () => {
    await world.browser.allowInPrivate();
    const asker = await Asker.open(world.browser);
    const url = `${world.server.origin}/blog`;
    await asker.openPrivately(url);
    const tabId = await until('the private tab', () => asker.tabIdOf(url).catch(() => undefined));
    const article = { id: 'a1b2c3d4', role: 'record', title: 'T', summary: 'S', url: 'https://a.example/1' };
    const before = await asker.rows('articles');
    const request = { pageId: 'p1p2p3p4', title: 'Page', kind: 'listing', articles: [article], asked: true };
    expect(await asker.askFromTab(tabId, 'saveArticles', request)).toEqual(['private']);
    expect(await asker.rows('articles')).toEqual(before);
  });
});

/** Says in every way that a page has what Winnow's own scripts say to each other. Runs in the page, in its own world. */
function forge({ id, names }: { id: string; names: string[] }): void {
  const said = names.flatMap((verb) => [
    { verb },
    { verb, request: { tabId: 1 } },
    { verb, request: { host: location.hostname, change: { verdict: 'ordinary', cleaning: false } } },
    { type: 'wxt:content-script-started', contentScriptName: verb, messageId: '1' },
  ]);
  const runtime = (
    globalThis as { chrome?: { runtime?: { sendMessage?(id: string, said: unknown): unknown } } }
  ).chrome?.runtime;
  const channel = new BroadcastChannel('winnow');
  for (const message of said) {
    window.postMessage(message, '*');
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
    channel.postMessage(message);
    try {
      void Promise.resolve(runtime?.sendMessage?.(id, message)).catch(() => {});
    } catch {
      // What the page is not allowed to do is no way in.
    }
  }
  const entries = ['recognizer', 'judge', 'reader', 'cleaner', 'picker'];
  const events = [...names, ...entries.map((entry) => `${id}:${entry}:wxt:content-script-started`)];
  for (const name of events)
    for (const target of [window, document, document.documentElement])
      target.dispatchEvent(new CustomEvent(name, { bubbles: true, detail: { messageId: '1' } }));
}
