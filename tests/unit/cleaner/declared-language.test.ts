import { expect, it } from 'vitest';
import { declaredLanguage } from '../../../lib/cleaner/declared-language';

it.each([
  ['<html lang="ja">', 'ja'],
  ['<html lang=" zh-Hant-TW ">', 'zh-Hant-TW'],
  ['<html>', ''],
  ['<html lang="">', ''],
  ['<html lang="ja_JP">', ''],
  [`<html lang="${'x'.repeat(5000)}">`, ''],
])('%.40s says “%s”', (html, language) => {
  expect(declaredLanguage(new DOMParser().parseFromString(html, 'text/html'))).toBe(language);
});
