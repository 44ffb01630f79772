import { describe, expect, it } from 'vitest';

import { isListed, parseDomainList } from '../../../lib/filters/domain-list';

describe('parseDomainList', () => {
  const list = parseDomainList(
    [
      '---',
      'name: Copy sites',
      '---',
      '# scraped pages',
      '*://*.farm.example/*',
      '*://only.example/*  # alone',
      'https://host.example/copy/*.html',
      '/^https:\\/\\/[a-z]+\\.mirror\\./i',
      'plain.example',
      '@*://good.farm.example/*',
    ].join('\n'),
  );

  it('reads its name and every rule', () => {
    expect(list.title).toBe('Copy sites');
    expect(list.errors).toEqual([]);
  });

  it.each([
    ['https://farm.example/x', true],
    ['http://a.b.farm.example/', true],
    ['https://good.farm.example/', false],
    ['https://notfarm.example/', false],
    ['https://only.example/', true],
    ['https://sub.only.example/', false],
    ['https://host.example/copy/a/b.html', true],
    ['http://host.example/copy/a.html', false],
    ['https://host.example/copy/a.htm', false],
    ['https://ABC.mirror.example/', true],
    ['https://plain.example/', true],
    ['ftp://farm.example/', false],
    ['not an address', false],
  ])('%s is listed: %s', (url, listed) => {
    expect(isListed(list, url)).toBe(listed);
  });

  it('refuses what the linear engine cannot run, title rules and noise, by line', () => {
    const { errors } = parseDomainList('/(a)\\1/\ntitle/casino/\n???\n/(?=x)y/\n*://*.ok.example/*');
    expect(errors.map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'bad-regex'],
      [2, 'title-rule'],
      [3, 'not-a-rule'],
      [4, 'bad-regex'],
    ]);
  });

  it('runs an expression that would hang a backtracking engine', () => {
    const hostile = parseDomainList('/^https:\\/\\/(a+)+$/');
    expect(isListed(hostile, `https://${'a'.repeat(60)}.example/`)).toBe(false);
  });
});
