import { describe, expect, it } from 'vitest';
import { languageTag, textLanguage } from '@/lib/text/text-language';

describe('a declared language', () => {
  it.each([
    ['ja', 'ja'],
    [' zh-Hant-TW ', 'zh-Hant-TW'],
    ['ja_JP', 'ja-JP'],
    ['', null],
    ['x'.repeat(5_000), null],
    [`en${'-abcdefgh'.repeat(9)}`, null],
  ])('%.40s is %s', (declared, tag) => expect(languageTag(declared)).toBe(tag));
});

describe('the language of a title and its summary', () => {
  it.each([
    ['a title in the declared language', 'モメンタムはなぜ谷を速く下るのか', 'ja', 'ja'],
    ['a declared region', '以注意力機制理解序列模型', 'zh_TW', 'zh-TW'],
    ['a theme that declares English', 'モメンタムはなぜ谷を速く下るのか', 'en', 'ja'],
    ['Korean, and nothing declared', '경사 하강법을 쉽게 설명합니다', '', 'ko'],
    ['Chinese, and nothing declared', '以注意力機制理解序列模型', '', 'zh'],
    ['a Japanese title without kana', '深層学習概論', 'ja', 'ja'],
    ['an English article in a Japanese list', 'Why your validation score lies to you', 'ja', 'en'],
    ['a name that could be of any language', 'Transformers', 'ja', null],
    ['Latin letters in a declared language', 'Transformer verstehen', 'de-DE', 'de-DE'],
    ['what is no language at all', 'Transformers', '{{lang}}', null],
    ['no letters', '2017', 'ja', null],
  ])('%s', (_what, text, declared, language) => {
    expect(textLanguage(text, languageTag(declared))).toBe(language);
  });
});
