import type { ArticleSummary } from '../page/contract';
import { normaliseAddress } from '../text/similar/address';
import type { Comparable, SameBy } from './same';
import type { ArticleRow } from './store/rows';

interface OfOnePage {
  url: string;
  articles: readonly ArticleSummary[];
}

/** Addresses that say nothing about a record: the page's own, and those that several records share. */
export function sharedAddresses({ url, articles }: OfOnePage): ReadonlySet<string | null> {
  const titles = new Map<string | null, Set<string>>();
  for (const article of articles) {
    const address = normaliseAddress(article.url);
    titles.set(address, (titles.get(address) ?? new Set()).add(article.title));
  }
  const shared = [...titles].filter(([, known]) => known.size > 1).map(([address]) => address);
  return new Set([...shared, normaliseAddress(url)]);
}

/** What of an article is compared with the list. */
export function comparedPart(
  { title, summary, role, url }: Pick<ArticleSummary, 'title' | 'summary' | 'role' | 'url'>,
  shared: ReadonlySet<string | null>,
): Comparable {
  const isShared = role !== 'main' && shared.has(normaliseAddress(url));
  return { title, summary, url: isShared ? null : url };
}

/** Records of one page that differ in title are others, however alike their teasers are. */
export const mayBeOf =
  (pageId: string | undefined) =>
  (row: ArticleRow, by: SameBy): boolean =>
    by !== 'text' || row.foundOn.pageId !== pageId;
