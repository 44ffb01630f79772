import { guessLatinLanguage } from '../../text/language';
import { mainScript, profileScripts } from '../../text/scripts';
import { pageScript } from './page-script';
import type { PageReading } from './read-page';

const SAMPLE = 8_000;
const MIN_LATIN_WORDS = 3;
const MIN_LATIN_LETTERS = 12;

/** Whether a short text is written in another script or language than the page. A few Latin words are at home everywhere. */
export function isOtherLanguage(text: string, page: PageReading): boolean {
  const { script } = pageScript(page);
  const own = mainScript(text);
  if (own === 'none' || script === 'none') return false;
  if (own === 'latin' && script === 'latin') return isOtherLatin(text, page);
  if (own === 'han' && script === 'japanese') return false;
  if (own !== 'latin') return own !== script;
  return (
    profileScripts(text).latin >= MIN_LATIN_LETTERS && text.trim().split(/\s+/).length >= MIN_LATIN_WORDS
  );
}

function isOtherLatin(text: string, page: PageReading): boolean {
  const language = languages.get(page) ?? languageOf(page);
  languages.set(page, language);
  const own = language === '' ? '' : guessLatinLanguage(text);
  return own !== '' && own !== language;
}

const languages = new WeakMap<PageReading, string>();

/** Of its middle. */
function languageOf(page: PageReading): string {
  const middle = page.text.length >> 1;
  return guessLatinLanguage(page.text.slice(middle, middle + SAMPLE));
}
