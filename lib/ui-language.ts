import { i18n } from '#i18n';

/**
 * The language of Winnow's own texts, BCP 47: with the browser's region where it is the same language. A browser in a
 * language that Winnow does not speak shows English texts, and then English dates, numbers and plurals belong to them.
 */
export const uiLanguage = languageOf(i18n.t('@@ui_locale').replaceAll('_', '-'), i18n.t('languageTag'));

function languageOf(browserLanguage: string, textLanguage: string): string {
  if (textLanguage === '') return 'en';
  return browserLanguage.startsWith(textLanguage) ? browserLanguage : textLanguage;
}
