import { i18n } from '#i18n';
import type { GeneratedI18nStructure } from '#i18n';
import { uiLanguage } from '@/lib/ui-language';
import { once } from './once';

export { uiLanguage };

export type MessageKey = Exclude<keyof GeneratedI18nStructure, `@@${string}`>;
type Named = Record<string, string | number>;

// The generated signature asks each call for its exact parameters; keys made from data (a reason, a status) need one shape.
const lookUp = i18n.t as (key: string, ...rest: (number | Named)[]) => string;

export const uiDirection = lookUp('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';

const numbers = once(() => new Intl.NumberFormat(uiLanguage));
const plurals = once(() => new Intl.PluralRules(uiLanguage));

/** A text of the locale files; `named` fills its `{placeholders}`. */
export function say(key: MessageKey, named: Named = {}): string {
  return lookUp(key, formatted(named));
}

/** A text with a singular and a plural form, chosen by the language's own rules; `{count}` is the number. */
export function sayCount(key: MessageKey, count: number, named: Named = {}): string {
  const form = plurals().select(count) === 'one' ? 1 : 2;
  return lookUp(key, form, formatted({ ...named, count }));
}

export function formatNumber(value: number): string {
  return numbers().format(value);
}

const languages = once(() => new Intl.DisplayNames(uiLanguage, { type: 'language' }));

/** A language's name in the user's own; the tag itself where nobody knows it. */
export function languageName(tag: string): string {
  try {
    return languages().of(tag) ?? tag;
  } catch {
    return tag;
  }
}

function formatted(named: Named): Named {
  const entries = Object.entries(named).map(([name, value]) => [
    name,
    typeof value === 'number' ? numbers().format(value) : value,
  ]);
  return Object.fromEntries(entries) as Named;
}
