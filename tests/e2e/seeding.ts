import type { PageBatch } from '../../lib/library';
import type { TestBrowser, TestPage } from '../../scripts/browsers/drivers/driver';
import { seedLibrary } from '../../scripts/shots/seed.mjs';

type Given = Omit<PageBatch, 'pageId' | 'kind' | 'title'> & Partial<PageBatch>;

/** Saves into the list of a browser through the real library, from one of the extension's own pages. */
export class Seeder {
  private constructor(private readonly page: TestPage) {}

  /** With `count` sample articles in the list, which somebody has used. */
  static async open(browser: TestBrowser, count = 0): Promise<Seeder> {
    const page = await browser.openOwnPage('options.html');
    await seedLibrary(page, count);
    return new Seeder(page);
  }

  save(batch: Given): Promise<void> {
    const page = { pageId: crypto.randomUUID(), kind: 'listing', title: 'A page' };
    return this.change('savePage', { ...page, ...batch });
  }

  /** Calls one of the library's own functions, as another window would. */
  change(name: string, ...given: unknown[]): Promise<void> {
    return this.page.evaluate(callLibrary, { name, given });
  }

  /** As if the popup had never been open: no search, filter, place or draft. */
  forgetPopup(): Promise<void> {
    return this.page.evaluate(() => localStorage.clear());
  }

  close(): Promise<void> {
    return this.page.close();
  }
}

/** Runs in an own page that `seedLibrary` readied. */
async function callLibrary({ name, given }: { name: string; given: unknown[] }): Promise<void> {
  const { seededLibrary } = globalThis as unknown as {
    seededLibrary: Record<string, (...some: unknown[]) => Promise<unknown>>;
  };
  await seededLibrary[name]!(...given);
}
