const LANGUAGES =
  'en de fr es pt it nl sv nb da fi is pl cs sk sl hr sr hu ro bg ru uk el tr id ms vi th hi bn fa ar he lt lv et ca eu ga mk sq';
const SHORTEST = 3;

// Most dates are in English: its names need no locale data.
const ENGLISH = new Map(
  'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((name, i) => [
      [name, i + 1],
      [name.slice(0, SHORTEST), i + 1],
    ]),
);

let months: Map<string, number> | null = null;

/** 1 to 12 for a month's name, long or short, in any of some forty languages; 0 for any other word. */
export function monthOf(name: string): number {
  if (name.length < SHORTEST) return 0;
  const word = fold(name);
  const english = ENGLISH.get(word);
  if (english !== undefined) return english;
  months ??= readMonths();
  return months.get(word) ?? months.get(word.slice(0, SHORTEST)) ?? 0;
}

/** Names as the browser's own locale data has them, in the form that stands beside a day ("1 января"). */
function readMonths(): Map<string, number> {
  const names = new Map<string, number>();
  const clashing = new Set<string>();
  for (const language of LANGUAGES.split(' ')) {
    for (const month of ['long', 'short'] as const) {
      for (const [name, number] of namesOf(language, month)) {
        if (names.has(name) && names.get(name) !== number) clashing.add(name);
        else names.set(name, number);
      }
    }
  }
  for (const name of clashing) names.delete(name);
  for (const [name, number] of ENGLISH) names.set(name, number);
  return names;
}

/** Making a formatter is what takes time: two for a language and length, not two for each month. */
function namesOf(language: string, month: 'long' | 'short'): [string, number][] {
  const options = { month, timeZone: 'UTC', calendar: 'gregory' } as const;
  const alone = new Intl.DateTimeFormat(language, options);
  const beside = new Intl.DateTimeFormat(language, { ...options, day: 'numeric' });
  return MONTHS.flatMap((date, i): [string, number][] => {
    const part = beside.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
    return [fold(alone.format(date)), fold(part)]
      .filter((word) => word.length >= SHORTEST)
      .map((word) => [word, i + 1]);
  });
}

const MONTHS = Array.from({ length: 12 }, (_, i) => new Date(Date.UTC(2023, i, 15)));

function fold(name: string): string {
  return name.toLowerCase().replace(/\.$/, '').normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}
