import { browser } from 'wxt/browser';
import type { Preview } from '../messages';
import { injectReader } from './reader';

/** Reads the articles of any page, because the user asked. Rejects where the page cannot be read. */
export async function previewArticles({ tabId }: { tabId: number }): Promise<Preview> {
  const target = { tabId, frameIds: [0] };
  await browser.scripting.executeScript({
    target,
    func: () => {
      // A number, as two windows may ask at once: the second script to come would clean the page else.
      const world = globalThis as { winnowPreview?: number };
      world.winnowPreview = (world.winnowPreview ?? 0) + 1;
    },
  });
  await injectReader(tabId);
  const [injection] = await browser.scripting.executeScript({ target, files: ['/cleaner.js'] });
  const preview = injection?.result as Preview | undefined;
  return preview ?? { title: '', kind: 'ordinary', articles: [] };
}
