import { expect, test } from 'vitest';
import { isoDate, webAddress } from '../../../../../lib/page/extract/article/metadata';

test.each([
  ['2022-01-24', '2022-01-24'],
  ['2022-01-24T17:54:00Z', '2022-01-24T17:54:00.000Z'],
  ['2022-01-24T17:54:00+08:00', '2022-01-24T09:54:00.000Z'],
  ['2022-01-24T17:54:00', '2022-01-24'],
  ['2022-01-24 17:54', '2022-01-24'],
  ['2022/1/4', '2022-01-04'],
  ['20220124', '2022-01-24'],
  ['24 January 2022', '2022-01-24'],
  ['2023-02-31', null],
  ['yesterday', null],
  ['', null],
  ['99999999', null],
])('%s → %s', (written, date) => expect(isoDate(written)).toBe(date));

test.each([
  ['/a.png', 'https://example.com/a.png'],
  ['//cdn.example.com/a', 'https://cdn.example.com/a'],
  [' java\nscript:alert(1)', null],
  ['data:image/png;base64,x', null],
  ['', null],
  [null, null],
])('%s → %s', (address, absolute) => expect(webAddress(address, 'https://example.com/post')).toBe(absolute));
