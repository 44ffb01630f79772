import type { Box } from '../blocks';
import type { PageFacts } from '../facts';
import { type Feature, ofPage, type PageView, share } from './seat';

/** What kind of page it is, the same for each of its blocks but for the box that holds it. */
export const WHOLE_PAGE: Feature[] = [
  ['pageUnits', ({ page }) => Math.log1p(page.total)],
  ['pageBlocks', ({ page }) => Math.log1p(page.blocks.length)],
  ['pageLinks', ofPage((page) => share(rootOf(page).linkUnits, page.total))],
  ['pageMean', ({ page }) => share(page.total, page.blocks.length)],
  ['pageParagraphs', ofPage((page) => share(rootOf(page).paragraphUnits, page.total))],
  ['articles', ({ page }) => page.articles],
  ['hasMain', ({ page }) => page.hasMain],
  ['parentUnits', ({ block }) => Math.log1p(block.box.parent?.units ?? 0)],
  ['parentBlocks', ({ block }) => Math.log1p(block.box.parent?.blocks ?? 0)],
  ['parentLinks', ({ block }) => share(block.box.parent?.linkUnits ?? 0, block.box.parent?.units ?? 0)],
  ['pathDepth', ofPage((page) => pathDepth(page.facts.url))],
  ['isArticleType', ofPage((page) => hasType(page.facts, /Article|BlogPosting|Report/))],
  ['isProductType', ofPage((page) => hasType(page.facts, /Product|Offer/))],
  ['isListType', ofPage((page) => hasType(page.facts, /ItemList|CollectionPage|SearchResults/))],
  ['isForumType', ofPage((page) => hasType(page.facts, /QAPage|Discussion|Forum/))],
  ['ogArticle', ofPage((page) => (/article/i.test(page.facts.meta('og:type')) ? 1 : 0))],
];

function rootOf(page: PageView): Box {
  let box = page.blocks[0]!.box;
  while (box.parent !== null) box = box.parent;
  return box;
}

function hasType({ types }: PageFacts, pattern: RegExp): number {
  for (const type of types) if (pattern.test(type)) return 1;
  return 0;
}

function pathDepth(url: string): number {
  try {
    return new URL(url).pathname.split('/').filter(Boolean).length;
  } catch {
    return -1;
  }
}
