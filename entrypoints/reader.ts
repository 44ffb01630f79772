import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { describeArticle, extractArticle, findMain } from '@/lib/page/extract/article';
import { pageWorld } from '@/lib/page-world';

/** Injected where an article has to be read: the cleaner asks for it on pages that are no listing. */
export default defineUnlistedScript(() => {
  pageWorld.winnowReader = { findMain, describeArticle, extractArticle };
});
