import { chineseScript, countSimplifiedOnly, profileChinese } from '../../../text/chinese';
import { placesOutside } from '../../../text/han-standards';
import { mainScript, profileScripts } from '../../../text/scripts';
import { pageScript } from '../page-script';
import { quote, type SignalDefinition } from '../signal';

/** A page that writes ideographs here and there may well have a title in them. */
const MAX_ASIAN = 0.12;
/** The title itself, and terms of it, come again in the page. */
const MAX_REPEATED = 4;
const MAX_CHARACTERS = 60_000;

/** The title is in another script than the page: a simplified title over a traditional text, Chinese over English. */
export const titleScript: SignalDefinition = {
  name: 'title-script',
  evidence: 'script',
  measure(page) {
    const { title } = page.head;
    if (title.length < 8) return null;
    const { script, chinese, asian } = pageScript(page);
    const own = mainScript(title);
    const params = { text: quote(title) };
    if (script === 'han' && chinese === 'traditional') {
      return chineseScript(profileChinese(title)) === 'simplified' && countSimplifiedOnly(title) >= 2
        ? { strength: 1, params }
        : null;
    }
    if (script === 'japanese') return countUnjapanese(title) >= 2 ? { strength: 1, params } : null;
    if (script === 'none') return null;
    const east = own === 'han' || own === 'japanese' || own === 'hangul';
    if (east) return asian < MAX_ASIAN ? { strength: 1, params } : null;
    // Latin titles are at home everywhere; Thai, Arabic or Cyrillic ones over a text that has no use for their letters are not.
    const isStrange = (own === 'cyrillic' || own === 'other') && own !== script;
    if (!isStrange) return null;
    const letters = profileScripts(page.text.slice(0, MAX_CHARACTERS))[own];
    return letters < title.length * MAX_REPEATED ? { strength: 1, params } : null;
  },
  detail: ({ text }) => `The title is written in another script than the page: “${text}”.`,
};

/** Simplified characters, by the list of the frequent ones or because no Japanese character set has them. */
function countUnjapanese(title: string): number {
  return [...title].filter((one) => countSimplifiedOnly(one) > 0 || placesOutside(one, 'jis').length > 0)
    .length;
}
