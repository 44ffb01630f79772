import { proseOf } from '../keyword-lines';
import { oddBlocks } from '../odd-blocks';
import type { PageReading } from '../read-page';
import { searchedFor } from '../search-page';
import { quote, type SignalDefinition } from '../signal';
import { strangeness } from '../strange-words';

/** More than these are a page's way of linking its partners. */
const MAX_BLOCKS = 5;
const MIN_STRANGE = 0.5;
const VERY_STRANGE = 0.75;
const MIN_WORDS = 4;

/** A block that leads where nothing else on the page leads, and speaks of what nothing else speaks of: beside other addresses its words are what it adds. */
export const oddBlock: SignalDefinition = {
  name: 'odd-block',
  evidence: 'words',
  support: true,
  measure(page) {
    const found = oddBlocks({ ...page, root: page.document })
      .map(({ text }) => ({ text, worth: worthOf(text, page) }))
      .filter(({ worth }) => worth > 0)
      .toSorted((a, b) => b.worth - a.worth);
    if (found.length === 0 || found.length > MAX_BLOCKS) return null;
    // Sites put one promotion among what was searched for on them.
    const isPromotion = found.length === 1 && searchedFor(page) !== '';
    return {
      strength: isPromotion ? found[0]!.worth / 2 : Math.min(1, found[0]!.worth + (found.length - 1) * 0.2),
      params: { blocks: found.length, text: quote(found[0]!.text) },
    };
  },
  detail: ({ blocks, text }) =>
    `${blocks} blocks lead where no other link leads, and speak of what the page does not speak of: “${text}”.`,
};

function worthOf(text: string, page: PageReading): number {
  const { share, words } = strangeness(text, proseOf(page));
  if (share < MIN_STRANGE || words < MIN_WORDS) return 0;
  return share < VERY_STRANGE ? 0.5 : 0.8;
}
