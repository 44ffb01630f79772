import type { RemovalKind } from '../find';
import { ads } from './ads';
import { banners } from './banners';
import { broughtBack } from './brought-back';
import { documentTitle } from './document-title';
import { hiddenLinks } from './hidden-links';
import { junk } from './junk';
import { keywordLines } from './keyword-lines';
import { keywordRuns } from './keyword-runs';
import { leakedSource } from './leaked-source';
import { leakedTag } from './leaked-tag';
import { nag } from './nags';
import { oddBlockAds } from './odd-blocks';
import { overlays } from './overlays';
import { reading } from './reading';
import { rules } from './rules';

/** Everything that cleaning takes away, the surest first: where two claim the same text, the earlier gives the reason. */
export const removalKinds = [
  rules,
  broughtBack,
  hiddenLinks,
  keywordLines,
  ads,
  oddBlockAds,
  banners,
  leakedSource,
  leakedTag,
  reading,
  keywordRuns,
  junk,
  nag,
  overlays,
  documentTitle,
] as const satisfies RemovalKind[];
