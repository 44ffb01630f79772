import { copiedIdeographs, foreignOffers, replacedTerms, strangeIdeographs } from './asian';
import { disguises, gibberish, leaks } from './damage';
import { linkFarms, plantedTerms, strangeHosts } from './links';
import type { GlancePage } from './page';
import { keywordTop, searchEcho } from './words';

/** A hint from 0 on; `sum`: of those before it, for a reason whose small hints are worth nothing alone. */
export type Reason = (page: GlancePage, sum: number) => number;

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
  plantedTerms,
  linkFarms,
];
