import { findGluedTag } from '../traces/glued-tag';
import type { PageReading } from './read-page';

const memo = new WeakMap<PageReading, GluedWords>();

/** Words glued to the ends of paragraphs, and how many paragraphs of sentences there are. */
export interface GluedWords {
  words: string[];
  paragraphs: number;
}

/** Looks at the end of every text node that holds an ideographic sentence. Read once a page. */
export function gluedWords(page: PageReading): GluedWords {
  const known = memo.get(page);
  if (known !== undefined) return known;
  const found: GluedWords = { words: [], paragraphs: 0 };
  const count = /[。！？；]/.test(page.text) ? page.starts.length : 0;
  for (let i = 0; i < count; i++) {
    const end = (page.starts[i + 1] ?? page.text.length) - 1;
    if (end - page.starts[i]! < 16) continue;
    const tail = page.text.slice(end - 24, end).trimEnd();
    if (!/[。！？；]/.test(tail)) continue;
    found.paragraphs++;
    const run = findGluedTag(tail);
    if (run !== null) found.words.push(tail.slice(run.start, run.end));
  }
  memo.set(page, found);
  return found;
}
