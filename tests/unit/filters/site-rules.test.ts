import { describe, expect, it } from 'vitest';

import {
  formatSiteRules,
  hasSelectorForm,
  parseSiteRules,
  selectorsForHost,
} from '../../../lib/filters/site-rules';

describe('parseSiteRules', () => {
  it('reads hides, exceptions and negated hosts', () => {
    const { rules, errors } = parseSiteRules('example.com,~m.example.com##.banner\n#@#.banner-news\n');
    expect(errors).toEqual([]);
    expect(rules).toEqual([
      { hosts: ['example.com'], exceptHosts: ['m.example.com'], action: 'hide', selector: '.banner' },
      { hosts: [], exceptHosts: [], action: 'show', selector: '.banner-news' },
    ]);
  });

  it('passes comments, headers, blank lines and a byte order mark', () => {
    expect(parseSiteRules('\uFEFF[Adblock Plus 2.0]\n! note\n\n##.a').rules).toHaveLength(1);
  });

  it('reports each bad line by number and reason and keeps the rest', () => {
    const { rules, errors } = parseSiteRules(
      [
        '||ads.example^',
        'example.com##.ok',
        'example.com##div:has-text(ad)',
        'example.com##+js(noop)',
        'bad host##.x',
        'example.com##.x { color: red }',
        `##${'x'.repeat(3_000)}`,
        'example.com#?#div',
      ].join('\n'),
    );
    expect(rules.map((rule) => rule.selector)).toEqual(['.ok']);
    expect(errors.map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'not-cosmetic'],
      [3, 'procedural'],
      [4, 'scriptlet'],
      [5, 'bad-host'],
      [6, 'bad-selector'],
      [7, 'too-long'],
      [8, 'procedural'],
    ]);
  });

  it('round-trips through formatSiteRules', () => {
    const { rules } = parseSiteRules('a.example,~b.a.example##.x > p:not([id="q"])\n#@##top\n');
    expect(parseSiteRules(formatSiteRules(rules)).rules).toEqual(rules);
  });
});

describe('hasSelectorForm', () => {
  it.each(['.a', '#b > c', '[href="a;b"]', 'a:not(.b)', '.a\\{'])('takes %s', (selector) => {
    expect(hasSelectorForm(selector)).toBe(true);
  });
  it.each(['', '.a {', '.a; b', ':not(.a', '[a', 'a]', '[a="x]', 'a/*'])('refuses %s', (selector) => {
    expect(hasSelectorForm(selector)).toBe(false);
  });
});

describe('selectorsForHost', () => {
  const { rules } = parseSiteRules('example.com##.a\n~example.com##.b\nexample.com#@#.c\n##.c\n');

  it('covers a host with its subdomains and lets an exception win', () => {
    expect(selectorsForHost(rules, 'www.example.com')).toEqual({ hide: ['.a'], show: ['.c'] });
  });

  it('does not take a host that only ends alike', () => {
    expect(selectorsForHost(rules, 'notexample.com').hide).toEqual(['.b', '.c']);
  });
});
