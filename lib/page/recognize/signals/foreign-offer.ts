import { isOtherLanguage } from '../other-language';
import { quote, ramp, type SignalDefinition } from '../signal';
import { wordHits } from '../words';
import { findOffers } from './sales-offers';

/** Lines that sell, in another script or language than the page's own. */
export const foreignOffer: SignalDefinition = {
  name: 'foreign-offer',
  evidence: 'script',
  support: true,
  measure(page) {
    const lines = [...findOffers(page), ...wordHits(page).selling];
    const found = [...new Set(lines)].filter((line) => isOtherLanguage(line, page));
    if (found.length === 0) return null;
    return { strength: ramp(found.length, 0, 1.5), params: { lines: found.length, text: quote(found[0]!) } };
  },
  detail: ({ lines, text }) => `${lines} offers are in another script or language than the page: “${text}”.`,
};
