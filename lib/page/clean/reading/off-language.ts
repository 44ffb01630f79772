import { isVietnamese } from '../../../text/language';
import { guessLanguage, lacksLittleWords } from './languages';
import type { PageText } from './page-text';
import { isForeignTo } from './script-mismatch';

/** How much a text's language differs from the page's, 0 to 1. Latin titles are at home on every page: they say little. */
export function isOffLanguage(text: string, page: PageText): number {
  const asked = answers.get(page) ?? new Map<string, number>();
  answers.set(page, asked);
  const answer = asked.get(text) ?? judge(text, page);
  asked.set(text, answer);
  return answer;
}

const answers = new WeakMap<PageText, Map<string, number>>();

function judge(text: string, page: PageText): number {
  const own = page.language;
  if (own === '') return 0;
  if (isForeignTo(text, page)) return 1;
  const language = isVietnamese(text) ? 'vi' : guessLanguage(text);
  if (language === own) return 0;
  if (isDense(own))
    return isDense(language) ? 0 : /[぀-ヿ㐀-鿿가-힣]/.test(text) ? 0 : text.length > 60 ? 0.8 : 0.5;
  if (language === '') return lacksLittleWords(text, own) ? 0.5 : 0;
  return 0.8;
}

function isDense(language: string): boolean {
  return language === 'han' || language === 'japanese' || language === 'hangul';
}
