import { describe, expect, it } from 'vitest';
import { caseFileOf, type CaseReport } from '@/lib/report/case-file';

const REPORT: CaseReport = {
  version: '1.0.0',
  status: 'ordinary',
  kind: 'ordinary',
  score: 0.3,
  signals: { 'search-echo': 1 },
  hidden: {},
  found: 2,
};
const PAGE = `<html><head><title>A page</title><meta name="csrf-token" content="s3cret"><script>track('ann')</script></head><body>
<!-- rendered for ann --><h1>Momentum</h1><p>Write to ann.smith@mail.example or call +49 (30) 1234567, see https://blog.example/u/ann?x=1</p>
<a href="/u/ann-smith/1234?session=abc#top">Her</a> <a href="https://spam-host.example/go/x9?ref=ann">Out</a> <a href="javascript:go()">Go</a>
<form action="/login"><input name="mail" value="ann@mail.example"><textarea>private words</textarea></form></body></html>`;

const file = caseFileOf(PAGE, 'https://blog.example/u/ann', REPORT);

describe('a report of a wrong verdict', () => {
  it('keeps what the page says', () => {
    for (const text of ['<title>A page</title>', '<h1>Momentum</h1>', 'Write to'])
      expect(file).toContain(text);
  });

  it.each(['ann', 'smith', '1234', 'abc', 's3cret', 'spam-host', 'blog.example', 'private words', 'track('])(
    'holds nothing of “%s”',
    (secret) => expect(file.toLowerCase()).not.toContain(secret),
  );

  it('keeps the shape of addresses, own and foreign', () => {
    expect(file).toContain('href="https://page.example/x/xxx-xxxxx/0000?session="');
    expect(file).toContain('href="https://site-1.example/go/x0?ref="');
  });

  it('carries the report where an HTML file can, and can be read again', () => {
    const told = /<!-- winnow report ([\s\S]*?) -->/.exec(file)![1]!;
    expect(JSON.parse(told)).toEqual(REPORT);
  });
});
