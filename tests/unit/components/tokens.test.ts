import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const TOKENS = 'components/tokens.css';
const sheets = readdirSync('components', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => join('components', file))
  .filter((path) => path !== TOKENS);

const COLOUR =
  /#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(|:[^;{}]*(?<![-\w])(?:white|black)(?![-\w])/gi;
const EASING = /cubic-bezier|(?<![-\w])(?:ease(?:-in|-out|-in-out)?|linear|steps)(?![-\w])/g;

const withoutComments = (css: string): string => css.replaceAll(/\/\*.*?\*\//gs, '');
const read = (path: string): string => withoutComments(readFileSync(path, 'utf8'));

describe('the patterns', () => {
  it.each(['#fff', '#2f6b4f80', 'rgb(0 0 0)', 'hsl(9 9% 9%)', 'a { fill: white }'])('%s is a colour', (css) =>
    expect(css.match(COLOUR)).not.toBeNull(),
  );
  it.each(['1s ease', 'ease-in-out', '1.4s linear infinite', 'cubic-bezier(0, 0, 1, 1)', 'steps(4)'])(
    '%s is an easing',
    (css) => expect(css.match(EASING)).not.toBeNull(),
  );
  it.each(['a { white-space: nowrap }', 'linear-gradient(90deg, var(--sunken), var(--hover))', '--ease: 0'])(
    '%s is neither',
    (css) => expect([css.match(COLOUR), css.match(EASING)]).toEqual([null, null]),
  );
});

describe.each(sheets)('%s', (path) => {
  it('takes every colour from the tokens', () => {
    expect(read(path).match(COLOUR) ?? []).toEqual([]);
  });

  it('takes every easing from the tokens', () => {
    expect(read(path).match(EASING) ?? []).toEqual([]);
  });

  it('names no token that there is not', () => {
    const set = new Set(
      [...read(TOKENS).matchAll(/(--[\w-]+):/g), ...read(path).matchAll(/(--[\w-]+):/g)].map(
        ([, name]) => name,
      ),
    );
    // Those with a value to fall back on are set by a component.
    const used = [...read(path).matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name);
    expect(used.filter((name) => !set.has(name))).toEqual([]);
  });
});
