import type { TabState } from '../../../lib/tabs';
import type { TestBrowser, TestPage } from './driver';
import { everythingKept } from './everything-kept';

interface ExtensionGlobal {
  runtime: {
    sendMessage(message: unknown): Promise<{ value?: unknown; error?: { name: string; message: string } }>;
  };
  tabs: {
    query(query: object): Promise<{ id?: number; url?: string }[]>;
    create(options: object): Promise<{ id?: number }>;
    update(tabId: number, change: object): Promise<unknown>;
    remove(tabId: number): Promise<void>;
    sendMessage(
      tabId: number,
      message: unknown,
      options: object,
    ): Promise<{ value?: unknown; error?: { message: string } }>;
  };
  scripting: {
    executeScript(injection: {
      target: { tabId: number; allFrames: true };
      func: (...args: never[]) => unknown;
      args: unknown[];
    }): Promise<{ frameId: number; result?: unknown }[]>;
  };
  windows: { create(options: object): Promise<{ tabs?: { id?: number }[] }> };
  action: { getBadgeText(details: object): Promise<string>; getTitle(details: object): Promise<string> };
  storage: Record<
    'local' | 'session',
    { get(key: null): Promise<Record<string, unknown>>; set(items: object): Promise<void> }
  >;
}

/** What the tests ask of the extension, from one of its own pages: what the popup could ask. */
export class Asker {
  private constructor(
    private readonly page: TestPage,
    /** The address of an own page. */
    readonly ownUrl: string,
  ) {}

  static async open(browser: Pick<TestBrowser, 'openOwnPage'>): Promise<Asker> {
    const page = await browser.openOwnPage('popup.html?tab=999999999');
    return new Asker(page, await page.evaluate(() => location.href));
  }

  /** Every tab, with what the browser tells an extension about it. */
  tabs(): Promise<{ id?: number; url?: string }[]> {
    return this.page.evaluate(() => {
      const { chrome: extension } = globalThis as unknown as { chrome: ExtensionGlobal };
      return extension.tabs.query({});
    });
  }

  async tabIdOf(url: string): Promise<number> {
    const tabs = await this.tabs();
    const id = tabs.findLast((tab) => tab.url === url)?.id ?? -1;
    if (id === -1) throw new Error(`No tab shows ${url}`);
    return id;
  }

  /** Opens an address in a tab behind the one that is shown. */
  openBehind(url: string): Promise<number> {
    return this.page.evaluate(async (address: string) => {
      const { chrome: extension } = globalThis as unknown as { chrome: ExtensionGlobal };
      return (await extension.tabs.create({ url: address, active: false })).id ?? -1;
    }, url);
  }

  showTab(tabId: number): Promise<void> {
    return this.page.evaluate(async (id: number) => {
      const { chrome: extension } = globalThis as unknown as { chrome: ExtensionGlobal };
      await extension.tabs.update(id, { active: true });
    }, tabId);
  }

  closeTab(tabId: number): Promise<void> {
    return this.page.evaluate((id: number) => {
      const { chrome: extension } = globalThis as unknown as { chrome: ExtensionGlobal };
      return extension.tabs.remove(id);
    }, tabId);
  }

  /** Opens an address in a private window. */
  openPrivately(url: string): Promise<void> {
    return this.page.evaluate(async (address: string) => {
      const { chrome: extension } = globalThis as unknown as { chrome: ExtensionGlobal };
      await extension.windows.create({ incognito: true, url: address });
    }, url);
  }

  background<Value>(verb: string, request?: unknown): Promise<Value> {
    return this.page.evaluate(
      async ({ verb: asked, request: sent }) => {
        const { chrome: extension } = globalThis as unknown as { chrome: ExtensionGlobal };
        const { value, error } = await extension.runtime.sendMessage({ verb: asked, request: sent });
        if (error) throw new Error(`${error.name}: ${error.message}`);
        return value as Value;
      },
      { verb, request },
    );
  }

  cleaner<Value>(tabId: number, verb: string, request?: unknown): Promise<Value> {
    return this.page.evaluate(
      async ({ tab, verb: asked, request: sent }) => {
        const { chrome: extension } = globalThis as unknown as { chrome: ExtensionGlobal };
        const { value, error } = await extension.tabs.sendMessage(
          tab,
          { verb: asked, request: sent },
          { frameId: 0 },
        );
        if (error) throw new Error(error.message);
        return value as Value;
      },
      { tab: tabId, verb, request },
    );
  }

  /** What comes of asking the background from an own page: the name of the error, why nothing was done, or `answered`. */
  async ask(verb: string, request: unknown): Promise<string> {
    return outcomeOf(
      await this.page.evaluate(
        (message) => {
          const { chrome: extension } = globalThis as unknown as { chrome: ExtensionGlobal };
          return extension.runtime.sendMessage(message);
        },
        { verb, request },
      ),
    );
  }

  /** The same from a content script in each frame of a tab, its top frame first. */
  async askFromTab(tabId: number, verb: string, request: unknown): Promise<string[]> {
    const replies = await this.page.evaluate(
      async ({ tab, message }) => {
        const { chrome: extension } = globalThis as unknown as { chrome: ExtensionGlobal };
        const results = await extension.scripting.executeScript({
          target: { tabId: tab, allFrames: true },
          func: (said: unknown) =>
            (globalThis as unknown as { chrome: ExtensionGlobal }).chrome.runtime.sendMessage(said),
          args: [message],
        });
        return results.toSorted((a, b) => a.frameId - b.frameId).map(({ result }) => result);
      },
      { tab: tabId, message: { verb, request } },
    );
    return replies.map(outcomeOf);
  }

  /** The stored state of a tab, without a fresh look. */
  async stateOf(tabId: number): Promise<TabState | null> {
    const all = await this.session();
    return (all[`tab:${tabId}`] as TabState | undefined) ?? null;
  }

  /**
   * The state of a tab once Winnow is done with its page, saving included; null where it stayed silent for `withinMs`,
   * as it does on an ordinary page.
   */
  async settled(tabId: number, withinMs = 4_000): Promise<TabState | null> {
    const end = performance.now() + withinMs;
    while (performance.now() < end) {
      const state = await this.stateOf(tabId);
      if (state && isSettled(state)) return state;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    return null;
  }

  session(): Promise<Record<string, unknown>> {
    return this.stored('session');
  }

  /** The settings, as they lie in the browser's storage. */
  local(): Promise<Record<string, unknown>> {
    return this.stored('local');
  }

  private stored(area: 'local' | 'session'): Promise<Record<string, unknown>> {
    return this.page.evaluate((name) => {
      const { chrome: extension } = globalThis as unknown as { chrome: ExtensionGlobal };
      return extension.storage[name].get(null);
    }, area);
  }

  set(items: Record<string, unknown>): Promise<void> {
    return this.page.evaluate((stored) => {
      const { chrome: extension } = globalThis as unknown as { chrome: ExtensionGlobal };
      return extension.storage.local.set(stored);
    }, items);
  }

  badge(tabId: number): Promise<{ text: string; title: string }> {
    return this.page.evaluate(async (id: number) => {
      const { chrome: extension } = globalThis as unknown as { chrome: ExtensionGlobal };
      const [text, title] = await Promise.all([
        extension.action.getBadgeText({ tabId: id }),
        extension.action.getTitle({ tabId: id }),
      ]);
      return { text, title };
    }, tabId);
  }

  /** The rows of one table of the reading list, as they lie in the database. */
  rows<Row>(table: string): Promise<Row[]> {
    return this.page.evaluate(
      (name) =>
        new Promise<Row[]>((resolve, reject) => {
          const opening = indexedDB.open('winnow');
          opening.addEventListener('error', () => reject(opening.error as Error));
          opening.addEventListener('success', () => {
            const database = opening.result;
            const all = database.transaction(name).objectStore(name).getAll();
            all.addEventListener('success', () => {
              database.close();
              resolve(all.result as Row[]);
            });
          });
        }),
      table,
    );
  }

  /** Everything that Winnow keeps, as text: its databases row by row, and the browser's storage for it. */
  everythingKept(): Promise<string> {
    return this.page.evaluate(everythingKept);
  }

  close(): Promise<void> {
    return this.page.close();
  }
}

function outcomeOf(reply: unknown): string {
  const { error, value } = reply as { error?: { name: string }; value?: { refused?: string } };
  return error?.name ?? value?.refused ?? 'answered';
}

function isSettled({ status, found, saved, saving, private: inPrivate, problem }: TabState): boolean {
  if (status === 'looking') return false;
  if (status !== 'cleaned' && status !== 'off') return true;
  return found === 0 || saved > 0 || !saving || inPrivate || problem !== undefined;
}
