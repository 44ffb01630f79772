import type { PageBlocks } from '../blocks';
import type { PageFacts } from '../facts';
import { AROUND } from './around';
import { OWN } from './own';
import { PLACE } from './place';
import { READING } from './reading';
import type { Feature, Seat } from './seat';
import { viewPage } from './view-page';
import { WHOLE_PAGE } from './whole-page';
import { CLOSENESS, SAYS } from './wording';

/** The fitted forest knows them by this order. */
const FEATURES: Feature[] = [...OWN, ...PLACE, ...READING, ...AROUND, ...WHOLE_PAGE, ...CLOSENESS, ...SAYS];

export const FEATURE_NAMES: string[] = FEATURES.map(([name]) => name);
const MEASURES = FEATURES.map(([, measure]) => measure);

/** One row of features, in the order of `FEATURE_NAMES`, for each block of the page. */
export function measureBlocks({ blocks, boxes }: PageBlocks, facts: PageFacts): Float64Array[] {
  const page = viewPage(blocks, boxes, facts);
  return blocks.map((block, index) => {
    const seat: Seat = { block, shape: page.shapes[index]!, index, page };
    const row = new Float64Array(MEASURES.length);
    for (let place = 0; place < row.length; place += 1) row[place] = MEASURES[place]!(seat);
    return row;
  });
}
