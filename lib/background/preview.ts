import { browser } from 'wxt/browser';
import type { ArticleSummary, PageKind } from '../page';

/** What `preview.js` gives back from a page. */
export interface Preview {
  title: string;
  kind: PageKind;
  articles: ArticleSummary[];
}

/** Reads the articles of any page, because the user asked. Rejects where the page cannot be read. */
export async function previewArticles({ tabId }: { tabId: number }): Promise<Preview> {
  const [injection] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    files: ['/preview.js'],
  });
  const preview = injection?.result as Preview | undefined;
  return preview ?? { title: '', kind: 'ordinary', articles: [] };
}
