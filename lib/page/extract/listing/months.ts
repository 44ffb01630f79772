const LANGUAGES =
  'en de fr es pt it nl sv nb da fi is pl cs sk sl hr sr hu ro bg ru uk el tr id ms vi th hi bn fa ar he lt lv et ca eu ga mk sq';
const SHORTEST = 3;

let months: Map<string, number> | null = null;

/** 1 to 12 for a month's name, long or short, in any of some forty languages; 0 for any other word. */
export function monthOf(name: string): number {
  if (name.length < SHORTEST) return 0;
  months ??= readMonths();
  const word = fold(name);
  return months.get(word) ?? months.get(word.slice(0, SHORTEST)) ?? 0;
}

/** Names as the browser's own locale data has them, in the form that stands beside a day ("1 января"). */
function readMonths(): Map<string, number> {
  const names = new Map<string, number>();
  const clashing = new Set<string>();
  for (const language of LANGUAGES.split(' ')) {
    for (const month of ['long', 'short'] as const) {
      for (let i = 0; i < 12; i += 1) {
        for (const name of namesOf(language, month, i)) {
          if (names.has(name) && names.get(name) !== i + 1) clashing.add(name);
          else names.set(name, i + 1);
        }
      }
    }
  }
  for (const name of clashing) names.delete(name);
  for (const [i, name] of 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').entries())
    names.set(name, i + 1);
  return names;
}

function namesOf(language: string, month: 'long' | 'short', index: number): string[] {
  const date = new Date(Date.UTC(2023, index, 15));
  const options = { month, timeZone: 'UTC', calendar: 'gregory' } as const;
  const alone = new Intl.DateTimeFormat(language, options).format(date);
  const beside = new Intl.DateTimeFormat(language, { ...options, day: 'numeric' }).formatToParts(date);
  const name = beside.find(({ type }) => type === 'month')?.value ?? '';
  return [fold(alone), fold(name)].filter((word) => word.length >= SHORTEST);
}

function fold(name: string): string {
  return name.toLowerCase().replace(/\.$/, '').normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}
