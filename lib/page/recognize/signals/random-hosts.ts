import { isRandomName, nameOf, siteOf } from '../outside-links';
import { quote, ramp, type SignalDefinition } from '../signal';

/** Links to several sites whose names are letters and digits struck at random. */
export const randomHosts: SignalDefinition = {
  name: 'random-hosts',
  evidence: 'address',
  measure(page) {
    const sites = new Set(page.links.map((link) => siteOf(link.host)));
    const random = [...sites].filter((site) => isRandomName(nameOf(site)));
    if (random.length < 2 || random.length < sites.size * 0.25) return null;
    return {
      strength: ramp(random.length, 0, 5),
      params: { sites: random.length, text: quote(random.slice(0, 3).join(', ')) },
    };
  },
  detail: ({ sites, text }) => `Links lead to ${sites} sites with meaningless names: ${text}.`,
};
