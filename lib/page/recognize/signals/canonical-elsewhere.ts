import { siteOf } from '../outside-links';
import { quote, type SignalDefinition } from '../signal';

/** The page's own canonical or `og:url` address is on another site. */
export const canonicalElsewhere: SignalDefinition = {
  name: 'canonical-elsewhere',
  evidence: 'address',
  measure(page) {
    for (const address of [page.head.canonical, page.head.ogUrl]) {
      const host = /^https?:\/\/([^/:?#]+)/i.exec(address)?.[1]?.toLowerCase();
      if (host !== undefined && page.host !== '' && siteOf(host) !== siteOf(page.host)) {
        return { strength: 1, params: { host: quote(host) } };
      }
    }
    return null;
  },
  detail: ({ host }) => `The page says that its own address is on ${host}.`,
};
