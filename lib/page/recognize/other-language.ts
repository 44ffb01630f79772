import { guessLatinLanguage } from '../../text/language';
import { profileScripts, scriptOf } from '../../text/scripts';
import { pageScript } from './page-script';
import type { PageReading } from './read-page';

const SAMPLE = 8_000;
const MIN_LATIN_WORDS = 3;
const MIN_LATIN_LETTERS = 12;

/** Whether a short text is written in another script or language than the page. A few Latin words are at home everywhere. */
export function isOtherLanguage(text: string, page: PageReading): boolean {
  const { script } = pageScript(page);
  const profile = profileScripts(text);
  const own = scriptOf(profile);
  if (own === 'none' || script === 'none') return false;
  if (own === 'latin' && script === 'latin') return isOtherLatin(text, page);
  if (own === 'han' && script === 'japanese') return false;
  if (own !== 'latin') return own !== script;
  return profile.latin >= MIN_LATIN_LETTERS && text.trim().split(/\s+/).length >= MIN_LATIN_WORDS;
}

function isOtherLatin(text: string, page: PageReading): boolean {
  const middle = page.text.length >> 1;
  const language = guessLatinLanguage(page.text.slice(middle, middle + SAMPLE));
  const own = language === '' ? '' : guessLatinLanguage(text);
  return own !== '' && own !== language;
}
