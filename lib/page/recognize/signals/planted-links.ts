import { plantedLinks } from '../planted-links';
import { quote, ramp, type SignalDefinition } from '../signal';

/** Search terms in the middle of sentences, each a link to the home page of some foreign site. */
export const plantedLinksSignal: SignalDefinition = {
  name: 'planted-links',
  evidence: 'address',
  measure(page) {
    const links = plantedLinks(page);
    if (links.length === 0) return null;
    return {
      // One may be an author's own; three are nobody's.
      strength: ramp(links.length, 0.3, 2.4),
      params: { links: links.length, text: quote(links[0]!.text) },
    };
  },
  detail: ({ links, text }) =>
    `${links} search terms in the middle of sentences lead to foreign sites: “${text}”.`,
};
