import type { CleanedPage, PageOptions, PageReport, Recognition } from './page/contract';
import type { ArticleReader, extractArticle } from './page/extract/article';

/**
 * What Winnow's scripts leave for each other in a page. They share one world there, apart from the page's own, and each
 * carries only its part of the core: the judge recognizes, the reader reads articles, the cleaner does the rest.
 */
interface PageWorld {
  winnowJudge?: {
    recognizePage: (document: Document, options?: PageOptions) => Recognition;
    /** Its verdict, as soon as there is one. */
    recognition?: Recognition;
  };
  winnowReader?: ArticleReader & { extractArticle: typeof extractArticle };
  /** One cleaner a page, however often it is injected; one that an update left behind does not count. */
  winnowCleaner?: { isAlive: () => boolean };
  /** So many times the user asked what there is to save, and was not answered yet: the cleaner then only reads. */
  winnowPreview?: number;
  /** In a page of Winnow's own, the cleaner's two functions. */
  winnowCore?: {
    analyze: (document: Document, options: PageOptions) => PageReport;
    clean: (document: Document, report: PageReport) => CleanedPage;
  };
}

export const pageWorld = globalThis as PageWorld;

/** In a page of Winnow's own the scripts only leave their functions. */
export function isOwnPage(): boolean {
  return /^(?:chrome|moz)-extension:$/.test(location.protocol);
}
