import { once } from './once';
import { uiLanguage } from './words';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const relative = once(() => new Intl.RelativeTimeFormat(uiLanguage, { numeric: 'auto', style: 'short' }));
const thisYear = once(() => new Intl.DateTimeFormat(uiLanguage, { day: 'numeric', month: 'short' }));
const otherYear = once(() => new Intl.DateTimeFormat(uiLanguage, { dateStyle: 'medium' }));
const exact = once(() => new Intl.DateTimeFormat(uiLanguage, { dateStyle: 'long', timeStyle: 'short' }));

/** How long ago in words up to a week, then the date. Times are milliseconds since the epoch. */
export function formatAge(time: number, now = Date.now()): string {
  const age = now - time;
  if (age < MINUTE) return relative().format(0, 'second');
  if (age < HOUR) return relative().format(-Math.floor(age / MINUTE), 'minute');
  if (age < DAY) return relative().format(-Math.floor(age / HOUR), 'hour');
  if (age < 7 * DAY) return relative().format(-Math.floor(age / DAY), 'day');
  const date = new Date(time);
  return (date.getFullYear() === new Date(now).getFullYear() ? thisYear : otherYear)().format(date);
}

/** The whole date and time, for tooltips and screen readers. */
export function formatExactly(time: number): string {
  return exact().format(new Date(time));
}
