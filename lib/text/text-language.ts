import { guessLatinLanguage } from './language';
import { mainScript } from './scripts';

/** The longest tag that names a language, its script, region and variants (RFC 5646, 4.4.1): more is no name, whoever declares it. */
const LONGEST_TAG = 35;

/** A declared language as a BCP 47 tag; null where what is declared is none. */
export function languageTag(declared: string): string | null {
  try {
    const tag = Intl.getCanonicalLocales(declared.trim().replace(/_/g, '-'))[0] ?? '';
    return /^[a-z]{2,3}(?:-|$)/.test(tag) && tag.length <= LONGEST_TAG ? tag : null;
  } catch {
    return null; // not a language tag
  }
}

const OWN_SCRIPT = /^(?:ja|ko|zh)(?:-|$)/;

/**
 * The language of a short text, BCP 47: the declared one (`tag`), unless kana, Hangul or ideographs belie it. A list in one language names articles
 * of others, and themes declare `en` on pages of every language. Null where nothing tells.
 */
export function textLanguage(text: string, tag: string | null): string | null {
  const script = mainScript(text);
  if (script === 'japanese') return tag?.startsWith('ja') ? tag : 'ja';
  if (script === 'hangul') return tag?.startsWith('ko') ? tag : 'ko';
  // A short Japanese title may do without any kana.
  if (script === 'han') return tag !== null && /^(?:zh|ja)(?:-|$)/.test(tag) ? tag : 'zh';
  if (tag !== null && !OWN_SCRIPT.test(tag)) return tag;
  return script === 'latin' ? guessLatinLanguage(text) || null : null;
}
