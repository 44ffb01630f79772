import { describe, expect, it } from 'vitest';
import { hitsOf } from '../../../../lib/library/index';
import { parseQuery } from '../../../../lib/library/search/query';

const words = (input: string): string[] => parseQuery(input).terms.map(({ text }) => text);

describe('parseQuery', () => {
  it('splits a mixed query where the script changes', () =>
    expect(words('用BERT微调')).toEqual(['用', 'bert', '微调']));

  it('keeps a quoted phrase whole, closed or not', () => {
    expect(words('"deep  learning" x')).toEqual(['deep learning', 'x']);
    expect(words('x "deep lear')).toEqual(['x', 'deep lear']);
    expect(words('「深層 学習」')).toHaveLength(1);
  });

  it('takes what follows a minus as excluded', () => {
    const { terms, excluded } = parseQuery('bert -gpt -"large model" self-attention');
    expect(terms.map(({ text }) => text)).toEqual(['bert', 'self', 'attention']);
    expect(excluded.map(({ text }) => text)).toEqual(['gpt', 'large model']);
  });

  it('takes operators as tests, and unknown ones as words', () => {
    expect(
      parseQuery('is:unread lang:ja site:a.example tag:x source:y before:2026 after:2025-02-03').tests,
    ).toHaveLength(7);
    expect(words('foo:bar is:nonsense')).toEqual(['foo', 'bar', 'is', 'nonsense']);
  });

  it.each(['', '-', '""', '"', ':', '-:', 'is:', '"'.repeat(500), 'a'.repeat(5000), '\ud800', '-"'])(
    'reads %j',
    (input) => expect(() => parseQuery(input)).not.toThrow(),
  );
});

describe('hitsOf', () => {
  const marked = (text: string, search: string): string[] =>
    hitsOf(text, search).map(([start, end]) => text.slice(start, end));

  it('marks what the user sees, not what was folded', () => {
    expect(marked('Ｔransformerとﾄﾗﾝｽﾌｫｰﾏｰ', 'transf トランス')).toEqual(['Ｔransf', 'ﾄﾗﾝｽ']);
  });

  it('marks a word at its beginning only', () =>
    expect(marked('former transformer', 'former')).toEqual(['former']));

  it('joins hits that overlap', () => expect(marked('機械学習', '機械学 械学習')).toEqual(['機械学習']));

  it('marks a phrase over a line break', () =>
    expect(marked('deep\n learning', '"deep learning"')).toEqual(['deep\n learning']));
});
