import { describe, expect, it } from 'vitest';
import { isDateLine, readDate } from '../../../../../lib/page/extract/listing/dates';

describe('readDate', () => {
  it.each([
    ['2023-04-01', '2023-04-01'],
    ['2023-04-01T12:30:00Z', '2023-04-01T12:30:00Z'],
    ['2023年4月1日', '2023-04-01'],
    ['2023.04.01 09:05', '2023-04-01T09:05'],
    ['2023년 4월 1일', '2023-04-01'],
    ['April 1, 2023', '2023-04-01'],
    ['Posted on 1st April 2023 at 3:15 pm', '2023-04-01T15:15'],
    ['1. April 2023', '2023-04-01'],
    ['1 de abril de 2023', '2023-04-01'],
    ['1er avril 2023', '2023-04-01'],
    ['01.04.2023', '2023-04-01'],
    ['1 апреля 2023', '2023-04-01'],
    ['1 Nisan 2023', '2023-04-01'],
    ['25/12/2023', '2023-12-25'],
  ])('%s', (text, wanted) => {
    expect(readDate(text)).toBe(wanted);
  });

  it('reads the month first in American English', () => {
    expect(readDate('3/4/2023', 'en-US')).toBe('2023-03-04');
    expect(readDate('3/4/2023', 'en-GB')).toBe('2023-04-03');
  });

  it.each(['2023-13-40', '31.02.2023', 'version 3.2.1', 'room 12', '', '99/99/2023', 'Smarch 13, 2023'])(
    'finds no date in "%s"',
    (text) => {
      expect(readDate(text)).toBeNull();
    },
  );
});

describe('isDateLine', () => {
  it.each(['3 hours ago', '12 May 2023', '2 日前', 'Jane Doe · 2023-05-01'])('%s', (text) => {
    expect(isDateLine(text)).toBe(true);
  });

  it('is not a sentence with a year in it', () => {
    expect(isDateLine('In 2023 the team trained a model on two million pictures of bread.')).toBe(false);
  });
});
