import type { Preview } from '../messages';
import type { ArticleSummary } from '../page/contract';
import { extractListing } from '../page/extract/listing';
import { pageWorld } from '../page-world';

/** What there is to save on any page, because the user asked. The page stays as it is. */
export function readPreview(document: Document): Preview {
  const records = extractListing(document);
  if (records.length > 0) return { title: document.title, kind: 'listing', articles: records };
  const article = pageWorld.winnowReader?.extractArticle(document) ?? null;
  if (article === null) return { title: document.title, kind: 'ordinary', articles: [] };
  const { text, html, digest: _digest, ...summary } = article;
  return {
    title: document.title,
    kind: 'article',
    articles: [summary satisfies ArticleSummary],
    content: { text, html },
  };
}
