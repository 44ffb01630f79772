import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Preview } from '@/lib/background/preview';
import { extractArticle, extractListing, type ArticleSummary } from '@/lib/page';

/** Run on demand in any page: what there is to save. The value goes to whoever injected it; the page stays as it is. */
export default defineUnlistedScript((): Preview => {
  const records = extractListing(document);
  if (records.length > 0) return { title: document.title, kind: 'listing', articles: records };
  const article = extractArticle(document);
  if (article === null) return { title: document.title, kind: 'ordinary', articles: [] };
  const { text: _text, html: _html, ...summary } = article;
  return { title: document.title, kind: 'article', articles: [summary satisfies ArticleSummary] };
});
