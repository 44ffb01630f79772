import { uiLanguage } from '../words';

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/;

/**
 * A page's own date, ISO 8601, in the user's way and as exactly as the page gives it: a year, a month, or the day that it
 * was there, whatever day that moment is here. What is no date stays as it stands.
 */
export function publishedOn(date: string): string {
  const [, year, month, day] = DATE.exec(date) ?? [];
  const first = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`);
  if (Number.isNaN(first.getTime())) return date;
  const format = new Intl.DateTimeFormat(uiLanguage, {
    year: 'numeric',
    ...(month !== undefined && { month: 'long' }),
    ...(day !== undefined && { day: 'numeric' }),
    timeZone: 'UTC',
  });
  return format.format(first);
}
