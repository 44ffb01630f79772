import { quote, ramp, type SignalDefinition } from '../signal';

const MAX_TERM = 24;

/** A visible row of short links, each to another site: the footer of a spider pool. */
export const linkRow: SignalDefinition = {
  name: 'link-row',
  evidence: 'structure',
  common: true,
  measure(page) {
    let best = null;
    for (const farm of page.farms) {
      const texts = farm.text.split('\n');
      const short = texts.filter((text) => text.length >= 2 && text.length <= MAX_TERM).length;
      if (farm.links < 6 || short < texts.length * 0.9) continue;
      const strength = ramp(farm.links, 5, 10);
      if (strength > (best?.strength ?? 0))
        best = { strength, params: { links: farm.links, text: quote(farm.text) } };
    }
    return best;
  },
  detail: ({ links, text }) => `${links} short links in one row lead to as many other sites: “${text}”.`,
};
