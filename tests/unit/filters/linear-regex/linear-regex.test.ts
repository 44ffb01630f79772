import { describe, expect, it } from 'vitest';
import { LinearRegex } from '../../../../lib/filters/linear-regex';

describe('a linear expression', () => {
  it.each([
    ['^https?:\\/\\/(?:[a-z0-9-]+\\.)*farm\\.example\\/', 'https://a.b-2.farm.example/x', true],
    ['^https?:\\/\\/(?:[a-z0-9-]+\\.)*farm\\.example\\/', 'https://farm.example.org/', false],
    ['/tag/\\d{3,5}$', 'https://a.example/tag/1234', true],
    ['/tag/\\d{3,5}$', 'https://a.example/tag/12', false],
    ['\\bcasino\\b', 'https://a.example/best-casino-x', true],
    ['\\bcasino\\b', 'https://a.example/casinos', false],
    ['[^a-z/:.]', 'https://a.example/q', false],
    ['(?<site>one|two)\\.example', 'http://two.example/', true],
    ['a{2}b{0,1}c{1,}', 'xaaccc', true],
    ['\\x41\\u0042[\\]\\-]', 'AB-', true],
    ['', '', true],
    ['a{x}', 'a{x}', true],
  ])('/%s/ on %s: %s', (source, text, found) => {
    expect(new LinearRegex(source).test(text)).toBe(found);
    expect(new RegExp(source).test(text)).toBe(found);
  });

  it('does not mind the case where it is told so', () => {
    expect(new LinearRegex('mirror[A-C]', { ignoreCase: true }).test('https://MIRRORb.example')).toBe(true);
    expect(new LinearRegex('mirror').test('https://MIRROR.example')).toBe(false);
  });

  it.each([
    '(a)\\1',
    '(?=a)b',
    '(?<!a)b',
    '\\p{L}',
    '(?i)a',
    'a)',
    '(a',
    '[a',
    'a**',
    '+a',
    '[z-a]',
    'a\\',
    'a{3,2}',
    '\\k<n>',
  ])('refuses /%s/', (source) => {
    expect(() => new LinearRegex(source)).toThrow(SyntaxError);
  });

  it('refuses repetitions that would write out to more than it runs', () => {
    expect(() => new LinearRegex('(((a{99}){99}){99})')).toThrow(RangeError);
  });

  it('finishes where a backtracking engine would not', () => {
    const text = `${'a'.repeat(4_000)}!`;
    expect(new LinearRegex('^(a+)+$').test(text)).toBe(false);
    expect(new LinearRegex('^(?:a|a)*b').test(text)).toBe(false);
    expect(new LinearRegex('.*.*.*.*.*=x').test(text)).toBe(false);
  });

  it('finds what the native engine finds, on a thousand expressions at random', () => {
    const random = generator(7);
    for (let i = 0; i < 1_500; i++) {
      const source = expression(random, 3);
      const text = Array.from({ length: random(9) }, () => 'ab-1'[random(4)]).join('');
      expect([source, text, new LinearRegex(source).test(text)]).toEqual([
        source,
        text,
        new RegExp(source).test(text),
      ]);
    }
  });
});

/** Whole numbers below a limit, the same ones for the same seed. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const ATOMS = ['a', 'b', '.', '[ab]', '[^a]', '\\d', '\\w', '\\W', '[a-b-]', '^', '$', '\\b', '\\B', '-'];
const QUANTIFIERS = ['', '', '', '*', '+', '?', '{2}', '{1,2}', '{0,}', '*?', '+?'];

function expression(random: (below: number) => number, depth: number): string {
  const parts = Array.from({ length: 1 + random(3) }, () => {
    const atom =
      depth > 0 && random(3) === 0 ? `(${expression(random, depth - 1)})` : ATOMS[random(ATOMS.length)]!;
    return /^(?:\^|\$|\\b|\\B)$/.test(atom) ? atom : atom + QUANTIFIERS[random(QUANTIFIERS.length)]!;
  });
  return parts.join(random(4) === 0 ? '|' : '');
}
