import { remembered } from '../../../text/remembered';
import { monthOf } from './months';

const MAX_LENGTH = 80;
const YEAR = '(?:19|20)\\d\\d';
const NUMERIC = new RegExp(`(${YEAR})\\s?[./年-]\\s?(\\d{1,2})\\s?[./月-]\\s?(\\d{1,2})`);
const KOREAN = new RegExp(`(${YEAR})\\s?년\\s?(\\d{1,2})\\s?월\\s?(\\d{1,2})`);
const DAY_FIRST = new RegExp(`(?:^|\\D)(\\d{1,2})\\s?([./-])\\s?(\\d{1,2})\\s?\\2\\s?(${YEAR})`);
const DAY_MONTH_YEAR = new RegExp(
  `(?:^|\\D)(\\d{1,2})(?:st|nd|rd|th|er|\\.|º|ª)?,?\\s+(?:de\\s+|d['’]\\s?)?(\\p{L}{3,14})\\.?,?\\s+(?:de\\s+|del\\s+)?(${YEAR})`,
  'u',
);
const MONTH_DAY_YEAR = new RegExp(
  `(\\p{L}{3,14})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\.?,?\\s+(?:at\\s+)?(${YEAR})`,
  'u',
);
const CLOCK = /(?:^|[^\d:])(\d{1,2}):(\d{2})(?::\d{2})?(?:\s?([ap])\.?m\b)?/i;
const ISO = new RegExp(
  `(${YEAR}-\\d{2}-\\d{2})(?:[T ](\\d{2}:\\d{2}(?::\\d{2})?)(?:\\.\\d+)?\\s?(Z|[+-]\\d{2}:?\\d{2})?)?`,
);

/**
 * The first date in a short text as ISO 8601 ('2023-04-01', or '2023-04-01T12:30' where a time stands with it); null where
 * there is none. Month names of any language that the browser knows. `language` tells 3/4/2023 apart: month first in
 * American English, day first elsewhere.
 */
export function readDate(text: string, language = ''): string | null {
  const head = text.slice(0, MAX_LENGTH);
  if (!/\d/.test(head)) return null;
  const iso = ISO.exec(head);
  if (iso !== null) return isoOf(iso);
  const day = dayOf(head, language);
  if (day === null) return null;
  const clock = CLOCK.exec(head);
  return clock === null ? day : `${day}${timeOf(clock)}`;
}

/** Whether a line is hardly more than a date or an age ('3 hours ago', '2023年4月1日 著者'). */
export function isDateLine(text: string): boolean {
  if (text.length > MAX_LENGTH || !/\d/.test(text)) return false;
  return readsAsDate(text);
}

/** Every list that a page may hold asks for the same lines. */
const readsAsDate = remembered((text) => {
  const isDated = readDate(text) !== null || AGE.test(text) || /^\D{0,20}\d{1,2}:\d{2}\D{0,10}$/.test(text);
  return isDated && text.replace(/[^\p{L}]/gu, '').length < 36;
});

const AGE =
  /\b\d+\s?(?:s|m|h|d|w|mo|y|min|mins|minutes?|hours?|hrs?|days?|weeks?|months?|years?)\.?\s+ago\b|\d+\s?(?:秒|分|分钟|分鐘|時間|小时|小時|日|天|週間|周|个月|個月|か月|年|초|분|시간|일|주|개월|년)\s?(?:前|전)|\b(?:il y a|hace|há|vor|fa)\b/i;

function isoOf([, day = '', time, zone]: RegExpExecArray): string | null {
  if (!isDay(...(day.split('-').map(Number) as [number, number, number]))) return null;
  if (time === undefined || !isClock(time)) return day;
  return `${day}T${time}${zone ?? ''}`;
}

function isClock(time: string): boolean {
  const [hours = 99, minutes = 99, seconds = 0] = time.split(':').map(Number);
  return hours < 24 && minutes < 60 && seconds < 61;
}

function dayOf(text: string, language: string): string | null {
  const ordered = NUMERIC.exec(text) ?? KOREAN.exec(text);
  if (ordered !== null) return formatDay(ordered[1], ordered[2], ordered[3]);
  const numeric = DAY_FIRST.exec(text);
  if (numeric !== null) {
    const [, one = '', mark, two = '', year = ''] = numeric;
    const monthFirst =
      Number(two) > 12 || (mark === '/' && Number(one) <= 12 && /^en(?:-us)?$/i.test(language));
    return monthFirst ? formatDay(year, one, two) : formatDay(year, two, one);
  }
  return namedDayOf(text);
}

function namedDayOf(text: string): string | null {
  const dayFirst = DAY_MONTH_YEAR.exec(text);
  const month = monthOf(dayFirst?.[2] ?? '');
  if (dayFirst !== null && month > 0) return formatDay(dayFirst[3], String(month), dayFirst[1]);
  const monthFirst = MONTH_DAY_YEAR.exec(text);
  const named = monthOf(monthFirst?.[1] ?? '');
  return monthFirst !== null && named > 0 ? formatDay(monthFirst[3], String(named), monthFirst[2]) : null;
}

function formatDay(year = '', month = '', day = ''): string | null {
  if (!isDay(Number(year), Number(month), Number(day))) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function timeOf([, hours = '', minutes = '', half]: RegExpExecArray): string {
  const shift = half === undefined ? 0 : half.toLowerCase() === 'p' ? 12 : 0;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + shift;
  return hour < 24 && Number(minutes) < 60 ? `T${String(hour).padStart(2, '0')}:${minutes}` : '';
}
