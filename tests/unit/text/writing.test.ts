import { describe, expect, it } from 'vitest';
import { chineseScript, countSimplifiedOnly, profileChinese } from '../../../lib/text/chinese';
import { countLeftBehind } from '../../../lib/text/conversion';
import { guessLatinLanguage } from '../../../lib/text/language';
import { isSpacelessScript, mainScript, profileScripts, scriptOf } from '../../../lib/text/scripts';

describe('scripts', () => {
  it.each([
    ['Ein Satz über Bäume', 'latin'],
    ['深度學習與數據', 'han'],
    ['学習のやり方を見る', 'japanese'],
    ['딥러닝 모델', 'hangul'],
    ['глубокое обучение', 'cyrillic'],
    ['12 + 34', 'none'],
    ['用 PyTorch 训练模型的方法', 'han'],
  ])('%s is %s', (text, script) => {
    expect(mainScript(text)).toBe(script);
  });

  it('counts letters alone', () => {
    expect(profileScripts('a1 × ÷ é')).toMatchObject({ latin: 2, letters: 2 });
  });

  it('counts each letter once', () => {
    const counts = { latin: 2, han: 2, kana: 2, hangul: 1, cyrillic: 2, other: 2, letters: 11 };
    expect(profileScripts('aÉ× 漢㐀 かー 한 яѣ λש')).toEqual(counts);
  });

  it.each([
    'Größe matters, naïvely',
    '機器學習 and a few words',
    'カタカナと漢字',
    '한국어 문장',
    'Московский gradient',
    'สวัสดี שלום',
    'ế ữ ñ × ÷ 123',
    '䷀〇、。',
    '',
  ])('names the script of “%s” as its count does', (text) => {
    const { han, kana, hangul, letters } = profileScripts(text);
    expect(mainScript(text)).toBe(scriptOf(profileScripts(text)));
    expect(isSpacelessScript(text)).toBe((han + kana + hangul) * 3 > letters);
  });
});

describe('Chinese', () => {
  it.each([
    ['这个网络学习数据', 'simplified'],
    ['這個網絡學習數據', 'traditional'],
    ['小山大水', 'unknown'],
  ])('%s is %s', (text, script) => {
    expect(chineseScript(profileChinese(text))).toBe(script);
  });

  it('does not take Japanese for simplified Chinese', () => {
    expect(countSimplifiedOnly('国会の学生が来た数')).toBe(0);
  });

  it('finds what a naive conversion leaves behind', () => {
    expect(countLeftBehind('為什么基于這里的數據')).toBe(3);
    expect(countLeftBehind('為什麼基於這裡的數據，然後對於皇后')).toBe(0);
  });
});

describe('languages in Latin letters', () => {
  it.each([
    ['Insiders are loading up before Friday with the bot', 'en'],
    ['Das ist nicht der Weg und auch nicht die Zeit', 'de'],
    ['Un exemple avec dix patients et une règle pour les tests', 'fr'],
    ['GPU BERT 2024', ''],
  ])('%s', (text, language) => {
    expect(guessLatinLanguage(text)).toBe(language);
  });
});
