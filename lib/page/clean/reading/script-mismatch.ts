import { type HanStandard, placesOutside } from '../../../text/han-standards';
import { mainScript } from '../../../text/scripts';

/** Whether a text is written in another script than the page's language, by `guessLanguage`'s names. Latin terms are at home everywhere. */
export function isForeignScript(text: string, pageLanguage: string): boolean {
  const script = mainScript(text);
  if (script === 'none' || pageLanguage === '') return false;
  switch (pageLanguage) {
    case 'japanese':
      return (
        script === 'hangul' ||
        script === 'cyrillic' ||
        script === 'other' ||
        (script === 'han' && hasOutsideForm(text, 'jis'))
      );
    case 'han':
      return script === 'japanese' || script === 'hangul' || script === 'cyrillic' || script === 'other';
    case 'hangul':
      return script === 'han' || script === 'japanese' || script === 'cyrillic' || script === 'other';
    case 'cyrillic':
    case 'other':
      return script !== pageLanguage && script !== 'latin';
    default:
      return script !== 'latin';
  }
}

/** Whether enough of a text's ideographs lie outside a standard: one in twelve. */
function hasOutsideForm(text: string, standard: HanStandard): boolean {
  const outside = placesOutside(text, standard).length;
  return outside > 0 && outside * 12 >= (text.match(/[㐀-鿿]/g)?.length ?? 0);
}

/** Whether a text is in another script than the page, or in a Chinese or Japanese that the page is not written in. */
export function isForeignTo(text: string, { language, standard }: WrittenPage): boolean {
  return isForeignScript(text, language) || (standard !== null && hasOutsideForm(text, standard));
}

/** How a page is written: its language by `guessLanguage`'s names, and the standard that its ideographs keep to. */
export interface WrittenPage {
  language: string;
  standard: HanStandard | null;
}

const SAMPLE = 20_000;

/** The standard that a page's prose keeps to; null where it is not written in ideographs. */
export function standardOf(language: string, prose: string): HanStandard | null {
  if (language === 'japanese') return 'jis';
  if (language !== 'han') return null;
  const sample = prose.slice(0, SAMPLE);
  return placesOutside(sample, 'gb2312').length > placesOutside(sample, 'big5').length ? 'big5' : 'gb2312';
}
