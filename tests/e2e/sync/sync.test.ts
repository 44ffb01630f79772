import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../../lib/library';
import type { SyncStatus } from '../../../lib/sync/account';
import { Asker } from '../../../scripts/browsers/drivers/ask';
import { type TestBrowser, until } from '../../../scripts/browsers/drivers/driver';
import { openBrowser } from '../../../scripts/browsers/drivers/open';
import { servePages, type ServedPages } from '../../../scripts/serve.mjs';
import { SAMPLES } from '../world';
import { apache, type DavServer, PASSWORD, rclone, USER } from './servers';

/** One of two real browsers with profiles of their own. */
class Profile {
  private constructor(
    readonly browser: TestBrowser,
    readonly asker: Asker,
  ) {}

  static async open(): Promise<Profile> {
    const browser = await openBrowser();
    return new Profile(browser, await Asker.open(browser));
  }

  use(server: DavServer, encrypted: boolean): Promise<void> {
    const { url } = server;
    const rest = { encrypted, settings: !encrypted, everyMinutes: 60, allowHttp: true };
    return this.asker.background('setSyncAccount', { url, user: USER, password: PASSWORD, ...rest });
  }

  sync(answers: object = {}): Promise<SyncStatus> {
    return this.asker.background('syncNow', answers);
  }

  async articles(): Promise<Article[]> {
    return (await this.asker.rows<Article>('articles')).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Presses a button of an article in the reader, as a user does, and waits until it took. */
  async press(id: string, label: string): Promise<void> {
    const page = await this.browser.openOwnPage(`library.html#/article/${id}`);
    const button = `.reader[data-article="${id}"] button[aria-label="${label}"]`;
    await page.waitFor(button);
    await page.click(button);
    await until(`"${label}" to take`, async () =>
      (await page.evaluate((selector) => document.querySelector(selector) === null, button))
        ? true
        : undefined,
    );
    await page.close();
  }
}

describe('two browsers and a server', () => {
  let pages: ServedPages;
  let here: Profile;
  let there: Profile;
  const servers: DavServer[] = [];
  beforeAll(async () => {
    pages = await servePages(SAMPLES);
    [here, there] = [await Profile.open(), await Profile.open()];
  });
  afterAll(async () => {
    await here?.browser.close();
    await there?.browser.close();
    await pages?.close();
    for (const server of servers) {
      await server.stop();
      server.remove();
    }
  });

  const startUp = async (opening: Promise<DavServer>): Promise<DavServer> => {
    const server = await opening;
    servers.push(server);
    await server.start();
    return server;
  };

  it(
    'Apache, encrypted: what is saved here is there, and concurrent edits both hold',
    { timeout: 90_000 },
    async () => {
      const server = await startUp(apache());
      const page = await here.browser.newPage();
      await page.goto(`${pages.origin}/listing`);
      await until('the articles', async () => ((await here.articles()).length === 8 ? true : undefined));
      await page.close();

      await here.use(server, true);
      expect(await here.sync({ passphrase: 'correct horse' })).toMatchObject({ result: { recordsSent: 8 } });
      const names = readdirSync(server.folder);
      const stored = names.map((name) => readFileSync(join(server.folder, name), 'latin1')).join('');
      const [first] = await here.articles();
      expect(stored).not.toContain(Buffer.from(first!.title).toString('latin1'));
      expect(stored).not.toContain(first!.id);

      await there.use(server, true);
      expect(await there.sync({ passphrase: 'wrong' })).toMatchObject({
        problem: { name: 'wrong-passphrase' },
      });
      expect(await there.sync({ passphrase: 'correct horse' })).not.toHaveProperty('problem');
      const plain = (articles: Article[]) => articles.map(({ id, title, url }) => ({ id, title, url }));
      expect(plain(await there.articles())).toEqual(plain(await here.articles()));

      const { id } = first!;
      await here.press(id, 'Star');
      await there.press(id, 'Archive');
      for (const profile of [here, there, here]) expect(await profile.sync()).not.toHaveProperty('problem');
      for (const profile of [here, there]) {
        const article = (await profile.articles()).find((one) => one.id === id)!;
        expect(article).toMatchObject({ starredAt: expect.any(Number), archivedAt: expect.any(Number) });
      }
    },
  );

  it(
    'rclone: asks at a first sync of two lists, and what was done offline arrives later',
    { timeout: 90_000 },
    async () => {
      const server = await startUp(rclone());
      await here.use(server, false);
      await there.use(server, false);
      const { problem: none, result } = await here.sync();
      expect(none).toBeUndefined();
      const sent = result?.recordsSent ?? 0;
      expect(sent).toBeGreaterThan(8); // the articles, and the settings
      expect(await there.sync()).toMatchObject({ problem: { name: 'choose-first', details: { mine: 8 } } });
      expect(await there.sync({ firstSync: 'merge' })).not.toHaveProperty('problem');
      expect(await there.articles()).toHaveLength(8);

      const status = await here.browser.openOwnPage('options.html#/sync');
      const shown = await until('the status', async () => {
        const text = await status.evaluate(() => document.body.innerText);
        return text.includes('Next:') ? text : undefined;
      });
      for (const part of [server.url, 'not encrypted', `${sent} sent`, 'Last sync:', 'plain http everybody'])
        expect(shown).toContain(part);
      await status.close();

      await server.stop();
      const { id } = (await here.articles())[3]!;
      await here.press(id, 'Star');
      expect(await here.sync()).toMatchObject({ problem: { name: 'offline' } });
      const stopped = here.sync();
      const options = await here.browser.openOwnPage('options.html#/sync');
      await options.press('Stop');
      expect(await stopped).toMatchObject({ problem: { name: 'cancelled' } });
      await options.close();
      await server.start();
      for (const profile of [here, there]) expect(await profile.sync()).not.toHaveProperty('problem');
      expect((await there.articles()).find((one) => one.id === id)?.starredAt).toEqual(expect.any(Number));
    },
  );
});
