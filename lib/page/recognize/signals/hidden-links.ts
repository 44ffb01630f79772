import { quote, ramp, type SignalDefinition } from '../signal';

/** A row of links to many other sites that a style hides from readers. */
export const hiddenLinks: SignalDefinition = {
  name: 'hidden-links',
  evidence: 'structure',
  measure(page) {
    const hidden = page.farms.filter((farm) => farm.hidden);
    if (hidden.length === 0) return null;
    const links = hidden.reduce((sum, farm) => sum + farm.links, 0);
    return { strength: ramp(links, 3, 8), params: { links, text: quote(hidden[0]!.text) } };
  },
  detail: ({ links, text }) => `${links} links to as many other sites are hidden from readers: “${text}”.`,
};
