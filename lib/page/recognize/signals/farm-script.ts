import { profileScripts } from '../../../text/scripts';
import { countSimplifiedOnly } from '../../../text/chinese';
import { pageScript } from '../page-script';
import { quote, ramp, type SignalDefinition } from '../signal';

/** A row of links to many sites whose texts are in a script that the page does not use. */
export const farmScript: SignalDefinition = {
  name: 'farm-script',
  evidence: 'script',
  measure(page) {
    const { script, chinese } = pageScript(page);
    for (const farm of page.farms) {
      const { han, kana, hangul, latin } = profileScripts(farm.text);
      const asian = han + kana + hangul;
      const foreign =
        script === 'latin' || script === 'cyrillic' || script === 'other'
          ? asian
          : script === 'han' && chinese === 'simplified'
            ? kana + hangul
            : countSimplifiedOnly(farm.text) * 2;
      if (foreign < 8 || foreign < (asian + latin / 3) * 0.15) continue;
      return { strength: ramp(foreign, 4, 24), params: { links: farm.links, text: quote(farm.text) } };
    }
    return null;
  },
  detail: ({ links, text }) =>
    `${links} links to other sites are in a script that the page does not use: “${text}”.`,
};
