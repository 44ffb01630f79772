import { copiedIdeographs, foreignOffers, replacedTerms, strangeIdeographs } from './asian';
import { disguises, gibberish, leaks } from './damage';
import { plantedTerms, strangeHosts, strangeLinks } from './links';
import type { GlancePage } from './page';
import { keywordTop, searchEcho } from './words';

/** A hint from 0 on. */
export type Reason = (page: GlancePage) => number;

/** What a glance goes by, cheapest first; from a sum of 1 on the page deserves a look. */
export const reasons: readonly Reason[] = [
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
  strangeLinks,
  plantedTerms,
];
