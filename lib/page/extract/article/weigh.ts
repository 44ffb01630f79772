import type { ContentBlock } from './blocks';
import { FEATURE_NAMES } from './features';
import { signatureOf } from './features/view-page';

/** A page is an article of prose when more than this share of its expected words stands in long blocks without links. */
const PROSE_SHARE = 0.65;
/** Below this it is a list of something. */
const LIST_SHARE = 0.5;
const LONG_UNITS = 15;
/** What an aside's probability is multiplied by. Measured by 5-fold cross-validation: 0.958 → 0.964 on the article benchmark. */
const ASIDE = 0.45;
/** How much the other blocks of the same template count for a block of a list. Cross-validated: listings of WCXB 0.681 → 0.687. */
const TEMPLATE = 0.6;
/**
 * What the log-odds of a list's blocks are multiplied by. The blocks of one list are right or wrong together, so the forest is less
 * sure of them than it says, and the expected F1 of `chooseBlocks` would stop too early: temperature scaling (Guo et al., ICML 2017).
 * Cross-validated, the mean of seven forests: listings of WCXB +0.027; two thirds of that is one page that was read as empty.
 */
const CERTAINTY = 0.7;

type Row = ArrayLike<number>;

/**
 * Second thoughts on the probabilities. In an article of prose, lines that are one link, picture captions and the repeated title
 * are asides. In a list what one template made mostly stays or goes together, and nothing is as sure as it seems.
 */
export function weighBlocks(
  blocks: readonly ContentBlock[],
  rows: readonly Row[],
  probabilities: readonly number[],
): number[] {
  const prose = proseShare(blocks, rows, probabilities);
  if (prose < LIST_SHARE) return averageTemplates(blocks, probabilities).map(doubt);
  if (prose <= PROSE_SHARE) return [...probabilities];
  return probabilities.map((value, index) => (isAside(blocks[index]!, rows[index]!) ? value * ASIDE : value));
}

/** Each probability drawn towards the mean of its template's blocks, weighted by their words. */
function averageTemplates(blocks: readonly ContentBlock[], probabilities: readonly number[]): number[] {
  const sums = new Map<string, { likely: number; units: number }>();
  const templates = blocks.map(({ box, units }, index) => {
    const signature = signatureOf(box);
    const sum = sums.get(signature) ?? { likely: 0, units: 0 };
    sum.likely += probabilities[index]! * (units + 0.5);
    sum.units += units + 0.5;
    sums.set(signature, sum);
    return sum;
  });
  return probabilities.map((value, index) => {
    const { likely, units } = templates[index]!;
    return (1 - TEMPLATE) * value + TEMPLATE * (likely / units);
  });
}

function doubt(probability: number): number {
  const [is, isNot] = [probability ** CERTAINTY, (1 - probability) ** CERTAINTY];
  return is / (is + isNot);
}

/**
 * Share, 0 to 1, of a page's expected words that stand in long blocks without links. Doubtful blocks count as far as they are
 * likely: by the likely ones alone a shop's list under two sure paragraphs passes for an article.
 */
function proseShare(
  blocks: readonly ContentBlock[],
  rows: readonly Row[],
  probabilities: readonly number[],
): number {
  let [likely, prose] = [0, 0];
  for (const [index, { units }] of blocks.entries()) {
    const expected = probabilities[index]! * units;
    likely += expected;
    if (units > LONG_UNITS && feature(rows[index]!, 'linkDensity') < 0.3) prose += expected;
  }
  return likely === 0 ? 0 : prose / likely;
}

function isAside(block: ContentBlock, row: Row): boolean {
  return isLinkLine(block, row) || isCaption(block, row) || isTitle(block, row);
}

function isLinkLine({ units, headingLevel }: ContentBlock, row: Row): boolean {
  if (headingLevel > 0 || units <= 2 || units >= 30) return false;
  const links = feature(row, 'linkDensity');
  return links >= 0.8 || (links >= 0.5 && feature(row, 'says:related') > 0);
}

function isCaption({ units }: ContentBlock, row: Row): boolean {
  if (units < 30 && feature(row, 'says:credit') > 0) return true;
  return units < 60 && (feature(row, 'near:figure') > 0.15 || feature(row, 'near:caption') >= 0.3);
}

function isTitle({ units }: ContentBlock, row: Row): boolean {
  return units > 2 && units < 40 && feature(row, 'inTitle') >= 0.8 && feature(row, 'indexShare') < 0.5;
}

const PLACES = new Map(FEATURE_NAMES.map((name, index) => [name, index]));

function feature(row: Row, name: string): number {
  return row[PLACES.get(name) ?? -1] ?? 0;
}
