import { countSimplifiedOnly, profileChinese } from '../../../text/chinese';
import { profileScripts } from '../../../text/scripts';
import { pageScript } from '../page-script';
import type { PageReading } from '../read-page';
import { quote, ramp, type SignalDefinition } from '../signal';

const MIN_LETTERS = 4;
const MAX_LETTERS = 160;
const MAX_ASIAN = 0.15;
const LANGUAGE_NAME = /中文|日本語|简体|繁體|繁体|한국어|汉语|漢語|台灣|香港|中国|日本/;

/** Short lines in a script that the rest of the page does not use. Menus of languages do not count. */
export const foreignLines: SignalDefinition = {
  name: 'foreign-lines',
  evidence: 'script',
  measure(page) {
    const found = findForeignLines(page);
    if (found.length < 2) return null;
    return { strength: ramp(found.length, 1, 5), params: { lines: found.length, text: quote(found[0]!) } };
  },
  detail: ({ lines, text }) =>
    `${lines} short lines are in a script that the rest of the page does not use: “${text}”.`,
};

function findForeignLines(page: PageReading): string[] {
  if (!/[Ѐ-ӿ\u0590-\u0eff぀-ヿ㐀-鿿가-힣]/.test(page.text)) return [];
  const isForeign = foreignnessFor(page);
  const isStrange = strangenessFor(page);
  const found = new Set<string>();
  if (isForeign === null) return [];
  for (let i = 0; i < page.starts.length && found.size < 20; i++) {
    const start = page.starts[i]!;
    const end = (page.starts[i + 1] ?? page.text.length) - 1;
    if (end - start < MIN_LETTERS) continue;
    const text = page.text.slice(start, Math.min(end, start + MAX_LETTERS)).trim();
    if ((isForeign(text) && !LANGUAGE_NAME.test(text)) || isStrange(text)) found.add(text);
  }
  return [...found];
}

/** What is foreign on this page, or null where nothing can be said. */
function foreignnessFor(page: PageReading): ((text: string) => boolean) | null {
  const { script, chinese, asian } = pageScript(page);
  if (script === 'japanese') return (text) => countSimplifiedOnly(text) >= 2 || hangulShare(text) > 0.5;
  if (script === 'han' && chinese === 'traditional') {
    return (text) => countSimplifiedOnly(text) >= 2 && profileChinese(text).traditional === 0;
  }
  if (script === 'han') return (text) => kanaShare(text) > 0.3 || hangulShare(text) > 0.5;
  if (script === 'hangul') return (text) => countSimplifiedOnly(text) >= 1 || kanaShare(text) > 0.3;
  if (script === 'none') return null;
  return asian > MAX_ASIAN ? null : (text) => asianShare(text) > 0.6;
}

const MIN_STRANGE_LETTERS = 8;
/** One word is the name of a language or of a country. */
const MIN_STRANGE_WORDS = 2;

/** Several words of Cyrillic, Arabic, Thai and so on over a page that is written in another script. */
function strangenessFor(page: PageReading): (text: string) => boolean {
  const { script } = pageScript(page);
  return (text) => {
    if (!/[Ѐ-ӿ\u0590-\u0eff]/.test(text)) return false;
    const { cyrillic, other, letters } = profileScripts(text);
    const own = cyrillic > other ? 'cyrillic' : 'other';
    const strange = Math.max(cyrillic, other);
    if (own === script || strange < MIN_STRANGE_LETTERS || strange < letters * 0.6) return false;
    return text.split(/\s+/).length >= MIN_STRANGE_WORDS || /[\u0e00-\u0eff]{8}/.test(text);
  };
}

function asianShare(text: string): number {
  if (!/[぀-ヿ㐀-鿿가-힣]/.test(text)) return 0;
  const { han, kana, hangul, letters } = profileScripts(text);
  return han + kana + hangul < MIN_LETTERS ? 0 : (han + kana + hangul) / letters;
}

function kanaShare(text: string): number {
  if (!/[ぁ-ヾ]/.test(text)) return 0;
  const { kana, letters } = profileScripts(text);
  return kana < MIN_LETTERS ? 0 : kana / letters;
}

function hangulShare(text: string): number {
  if (!/[가-힣]/.test(text)) return 0;
  const { hangul, letters } = profileScripts(text);
  return hangul < MIN_LETTERS ? 0 : hangul / letters;
}
