import './speak-english';
import { expect, it } from 'vitest';

const { publishedOn } = await import('@/components/reader/published-on');

it.each([
  ['2023-05-03', 'May 3, 2023'],
  ['2023-05-03T23:30:00-08:00', 'May 3, 2023'],
  ['2023-05', 'May 2023'],
  ['2023', '2023'],
  ['2023-13-45', '2023-13-45'],
  ['spring', 'spring'],
])('%s is written as %s', (date, written) => {
  expect(publishedOn(date)).toBe(written);
});
