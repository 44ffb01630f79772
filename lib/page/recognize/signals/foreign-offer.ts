import { profileScripts } from '../../../text/scripts';
import { guessLatinLanguage } from '../../../text/language';
import { pageScript } from '../page-script';
import { quote, ramp, type SignalDefinition } from '../signal';
import { wordHits } from '../words';
import { findOffers } from './sales-offers';

/** Lines that sell, in another script or language than the page's own. */
export const foreignOffer: SignalDefinition = {
  name: 'foreign-offer',
  evidence: 'script',
  support: true,
  measure(page) {
    const { script } = pageScript(page);
    const east = script === 'han' || script === 'japanese' || script === 'hangul';
    const lines = [...findOffers(page), ...wordHits(page).selling];
    if (lines.length === 0) return null;
    const language =
      script === 'latin'
        ? guessLatinLanguage(page.text.slice(page.text.length >> 1, (page.text.length >> 1) + 8000))
        : '';
    const found = new Set(lines.filter((line) => isForeign(line, east) || isOtherLanguage(line, language)));
    if (found.size === 0) return null;
    return { strength: ramp(found.size, 0, 1.5), params: { lines: found.size, text: quote([...found][0]!) } };
  },
  detail: ({ lines, text }) => `${lines} offers are in another script or language than the page: “${text}”.`,
};

function isForeign(line: string, east: boolean): boolean {
  const { han, kana, hangul, latin } = profileScripts(line);
  const dense = han + kana + hangul;
  return east
    ? dense === 0 && latin >= 12 && line.trim().split(/\s+/).length >= 3
    : dense >= 4 && dense * 2 > latin;
}

function isOtherLanguage(line: string, language: string): boolean {
  if (language === '') return false;
  const own = guessLatinLanguage(line);
  return own !== '' && own !== language;
}
