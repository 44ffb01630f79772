import { allInside, hasInside } from '../../node';
import { proseOf } from '../keyword-lines';
import { oddBlocks } from '../odd-blocks';
import type { PageReading } from '../read-page';
import { quote, type SignalDefinition } from '../signal';
import { strangeness } from '../strange-words';

/** More than these are a page's way of linking its partners. */
const MAX_BLOCKS = 5;
const ONE = 0.4;
const EACH_MORE = 0.3;
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
      .filter(({ element }) => !isDeclared(element, page))
      .map(({ text }) => ({ text, worth: worthOf(text, page) }))
      .filter(({ worth }) => worth > 0)
      .toSorted((a, b) => b.worth - a.worth);
    if (found.length === 0 || found.length > MAX_BLOCKS) return null;
    // Every site has a promotion or a partner's offer among its own: one says little, and only several say more.
    return {
      strength: found[0]!.worth * Math.min(1, ONE + (found.length - 1) * EACH_MORE),
      params: { blocks: found.length, text: quote(found[0]!.text) },
    };
  },
  detail: ({ blocks, text }) =>
    `${blocks} blocks lead where no other link leads, and speak of what the page does not speak of: “${text}”.`,
};

/** Whether an advertisement says that it is one, as spam does not. */
function isDeclared(block: Element, { nodes }: PageReading): boolean {
  if (allInside(block, 'a[rel~="sponsored"]').length > 0) return true;
  return nodes.some((node) => LABEL.test(node.data) && hasInside(block, node));
}

const LABEL =
  /^[\s[(【（]*(?:ads?|advert(?:isement)?|sponsored|promoted|anzeige|werbung|publicité|sponsorisé|anuncio|publicidad|patrocinado|annuncio|sponsorizzato|реклама|reklama?|sponsorowane|quảng cáo|iklan|โฆษณา|إعلان|광고|협찬|広告|推广|推廣|广告|廣告|赞助|贊助)[\s\])】）:：·]*$/i;

function worthOf(text: string, page: PageReading): number {
  const { share, words } = strangeness(text, proseOf(page));
  if (share < MIN_STRANGE || words < MIN_WORDS) return 0;
  return share < VERY_STRANGE ? 0.5 : 0.8;
}
