import { describe, expect, it } from 'vitest';
import { fold, foldText } from '../../../../lib/library/search/fold';

describe('foldText', () => {
  it.each([
    ['Ｄｅｅｐ　Learning', 'deep learning'],
    ['résumé Straße', 'resume strasse'],
    ['トランスフォーマー', 'とらんすふぉーまー'],
    ['ﾊﾟﾗﾒｰﾀ', 'ぱらめーた'],
    ['が', 'が'],
    ['か\u3099', 'が'],
    ['機械\n  学習', foldText('機械学習')],
    ['機械、学習', `${foldText('機械')} ${foldText('学習')}`],
    ['GPT-4o!', 'gpt 4o'],
    ['用BERT微调', '用bert微调'],
    ['한국어', '한국어'],
    ['𝐁𝐨𝐥𝐝', 'bold'],
    ['', ''],
    ['…—!', ''],
    ['\ud800', ''],
  ])('%j is %j', (text, folded) => expect(foldText(text)).toBe(folded));
});

describe('fold', () => {
  it('knows where each letter stood', () => {
    const text = 'A ﾊﾟé が';
    const { text: folded, starts, ends } = fold(text);
    expect([...folded].map((letter, i) => [letter, text.slice(starts[i], ends[i])])).toEqual([
      ['a', 'A'],
      [' ', ''],
      ['ぱ', 'ﾊﾟ'],
      ['e', 'é'],
      [' ', ''],
      ['が', 'が'],
    ]);
  });
});
