import { chineseScript, profileChinese, type ChineseScript } from '../../text/chinese';
import { profileScripts, scriptOf, type Script } from '../../text/scripts';
import type { PageReading } from './read-page';

/** The writing system that most of the page's text is in. */
export interface PageScript {
  script: Script;
  chinese: ChineseScript;
  /** Share of Han, kana and hangul among the letters, 0 to 1. */
  asian: number;
}

const memo = new WeakMap<PageReading, PageScript>();
const MAX_SAMPLE = 12_000;

/** Read once a page, from at most 12,000 characters of its middle. */
export function pageScript(page: PageReading): PageScript {
  const known = memo.get(page);
  if (known !== undefined) return known;
  const start = Math.max(0, (page.text.length - MAX_SAMPLE) >> 1);
  const sample = page.text.slice(start, start + MAX_SAMPLE);
  const profile = profileChinese(sample);
  const most = profile.traditional > profile.simplified * 4 ? 'traditional' : chineseScript(profile);
  const letters = profileScripts(sample);
  const asian = (letters.han + letters.kana + letters.hangul) / Math.max(1, letters.letters);
  const found = { script: scriptOf(letters), chinese: most, asian };
  memo.set(page, found);
  return found;
}
