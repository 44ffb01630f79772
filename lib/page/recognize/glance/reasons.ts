import { copiedIdeographs, foreignOffers, replacedTerms, strangeIdeographs } from './asian';
import { disguises, gibberish, leaks } from './damage';
import { linkFarms, strangeHosts } from './links';
import type { GlancePage } from './page';
import { keywordTop, searchEcho } from './words';

/** What a glance goes by, cheapest first: each gives a hint from 0 on; from a sum of 1 on the page deserves a look. */
export const reasons: readonly ((page: GlancePage) => number)[] = [
  strangeHosts,
  searchEcho,
  keywordTop,
  leaks,
  strangeIdeographs,
  copiedIdeographs,
  foreignOffers,
  replacedTerms,
  gibberish,
  disguises,
  linkFarms,
];
