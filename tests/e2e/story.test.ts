import { describe, expect, it } from 'vitest';
import type { Article } from '../../lib/library';
import type { TabState } from '../../lib/tabs';
import { browserKind } from '../../scripts/browsers/drivers/open';
import { until } from '../../scripts/browsers/drivers/driver';
import { outerHtml, useWorld, visibleText } from './world';

const ADS = ['副業で月収50万円', 'Bitcoin casino', 'Turn $200 into $6,900'];
const GROUP = 'Learn more about Search Results';
const TITLES = [
  '「学習率の選び方:小さすぎても大きすぎてもいけない理由」',
  'モメンタムはなぜ谷を速く下るのか',
  '「バッチサイズと汎化性能の関係をやさしく解説」',
  'Adamオプティマイザの仕組み:一次と二次のモーメント',
  '鞍点から抜け出す:高次元の最適化で本当に困ること',
  '「ウォームアップとコサイン減衰を組み合わせる」',
  '勾配クリッピング:爆発する勾配への最も簡単な対策',
  '二次の最適化手法はなぜ使われないのか',
];

describe(`the story in ${browserKind}`, () => {
  const world = useWorld();
  const articles = () => world.asker.rows<Article>('articles');
  const settled = async (tabId: number) => (await world.asker.settled(tabId)) as TabState;

  it('cleans a spam listing by itself and saves its articles', async () => {
    const { page, tabId } = await world.visit('/listing');
    const state = await settled(tabId);
    expect(state).toMatchObject({
      status: 'cleaned',
      recognition: { kind: 'listing' },
      saved: TITLES.length,
    });
    const text = await page.evaluate(visibleText);
    for (const ad of ADS) expect(text).not.toContain(ad);
    for (const title of TITLES) expect(text).toContain(title);
    expect((await articles()).map(({ title }) => title).toSorted()).toEqual(TITLES.toSorted());
    expect(await world.asker.badge(tabId)).toEqual({ text: '8', title: expect.stringContaining('8') });
    await page.close();
  });

  it('saves nothing twice on a revisit', async () => {
    const before = (await articles()).length;
    const { page, tabId } = await world.visit('/listing');
    expect(await settled(tabId)).toMatchObject({ saved: TITLES.length, added: 0 });
    expect((await articles()).length).toBe(before);
    await page.close();
  });

  it('shows the original byte for byte, and cleans again', async () => {
    const untouched = await (await fetch(`${world.server.origin}/listing`)).text();
    const { page, tabId } = await world.visit('/listing');
    await settled(tabId);
    const popup = await world.popup(tabId);
    await popup.press('Show original');
    await until('the original', async () =>
      (await page.evaluate(visibleText)).includes(ADS[0]!) ? true : undefined,
    );
    expect(await page.evaluate(outerHtml)).toBe(await page.evaluate(parsed, untouched));
    await popup.press('Clean again');
    await until('the cleaned page', async () =>
      (await page.evaluate(visibleText)).includes(ADS[0]!) ? undefined : true,
    );
    await popup.close();
    await page.close();
  });

  it('lists the articles in the popup and finds one by a word', async () => {
    const { page, tabId } = await world.visit('/listing');
    await settled(tabId);
    const popup = await world.popup(tabId);
    await popup.press(GROUP);
    await until('the list', async () =>
      (await popup.evaluate(visibleText)).includes(TITLES[1]!) ? true : undefined,
    );
    await popup.type('input[type=search]', '鞍点');
    await until('the one hit', async () => {
      const text = await popup.evaluate(visibleText);
      return text.includes('鞍点から抜け出す') && !text.includes(TITLES[1]!) ? true : undefined;
    });
    expect(popup.errors).toEqual([]);
    // The popup remembers what was searched for; the tests after this one want the whole list.
    await popup.evaluate(() => {
      const search = document.querySelector<HTMLInputElement>('input[type=search]');
      if (search === null) return;
      search.value = '';
      search.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await until('the whole list', async () =>
      (await popup.evaluate(visibleText)).includes(GROUP) ? true : undefined,
    );
    await popup.close();
    await page.close();
  });

  it('cleans a hijacked mirror: title, readings and link farm go, the article stays', async () => {
    const { page, tabId } = await world.visit('/mirror');
    const state = await settled(tabId);
    expect(state).toMatchObject({ status: 'cleaned', recognition: { kind: 'article' } });
    const text = await page.evaluate(visibleText);
    expect(text).toContain('多頭注意力把向量切成幾段');
    for (const junk of ['棋牌下载', '主站蜘蛛池', '(quán)', '登錄后你可以', '系統消息'])
      expect(text).not.toContain(junk);
    expect(await page.evaluate(() => document.title)).not.toContain('抽奖');
    const main = (await articles()).find(({ role }) => role === 'main');
    expect(main).toMatchObject({ title: expect.stringContaining('注意力機制到底在'), state: 'found' });
    expect(main?.summary).not.toMatch(/\(qu|guān/);
    await page.close();
  });

  it('leaves a site alone that the user calls no spam, until told otherwise', async () => {
    const { page, tabId } = await world.visit('/listing', '127.0.0.1');
    await settled(tabId);
    const popup = await world.popup(tabId);
    await popup.press('Not spam on this site');
    await until('the original', async () =>
      (await page.evaluate(visibleText)).includes(ADS[0]!) ? true : undefined,
    );
    await page.reload();
    await until('the answer', async () =>
      (await world.asker.stateOf(tabId))?.status === 'not-spam' ? true : undefined,
    );
    expect(await page.evaluate(visibleText)).toContain(ADS[0]);
    await world.asker.background('setSiteSwitch', { host: '127.0.0.1', change: { verdict: null } });
    await until('the cleaned page', async () =>
      (await page.evaluate(visibleText)).includes(ADS[0]!) ? undefined : true,
    );
    await popup.close();
    await page.close();
  });

  it('does nothing where cleaning and saving are off, and cleans on request', async () => {
    await world.asker.set({ cleaning: false, saving: false });
    const { page, tabId } = await world.visit('/listing');
    await until('the answer', async () =>
      (await world.asker.stateOf(tabId))?.status === 'off' ? true : undefined,
    );
    expect(await page.evaluate(visibleText)).toContain(ADS[0]);
    await world.asker.background('cleanTab', { tabId });
    await until('the cleaned page', async () =>
      (await page.evaluate(visibleText)).includes(ADS[0]!) ? undefined : true,
    );
    await world.asker.set({ cleaning: true, saving: true });
    await page.close();
  });

  it('discards a group and takes it back', async () => {
    const { page, tabId } = await world.visit('/listing');
    await settled(tabId);
    const popup = await world.popup(tabId);
    const isListed = async () => (await popup.evaluate(visibleText)).includes(GROUP);
    await until('the list', async () => ((await isListed()) ? true : undefined));
    await popup.press('Discard all');
    await until('the group gone', async () => ((await isListed()) ? undefined : true));
    await popup.press('Undo');
    await until('the group back', async () => ((await isListed()) ? true : undefined));
    const listed = (await articles()).filter(({ deletedAt }) => deletedAt === undefined);
    expect(listed.filter(({ title }) => TITLES.includes(title)).length).toBe(TITLES.length);
    await popup.close();
    await page.close();
  });
});

/** How the browser itself writes down what the server sent. Runs in the page. */
function parsed(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML;
}
