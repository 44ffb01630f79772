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

/** A page that leaves its standard more often than this keeps to none: it mixes both Chinese scripts, or Chinese and Japanese. */
const MAX_OUTSIDE = 0.04;
/** What was planted into a short page. */
const FEW_OUTSIDE = 12;

/** The standard that a page's prose keeps to; null where it is not written in ideographs, or in those of several. */
export function standardOf(language: string, prose: string): HanStandard | null {
  if (language !== 'japanese' && language !== 'han') return null;
  const sample = prose.slice(0, SAMPLE);
  const ideographs = sample.match(/[㐀-鿿]/g)?.length ?? 0;
  const candidates: readonly HanStandard[] = language === 'japanese' ? ['jis'] : ['gb2312', 'big5'];
  const [best] = candidates
    .map((standard) => ({ standard, outside: placesOutside(sample, standard).length }))
    .toSorted((one, other) => one.outside - other.outside);
  return best !== undefined && best.outside <= Math.max(FEW_OUTSIDE, ideographs * MAX_OUTSIDE)
    ? best.standard
    : null;
}
