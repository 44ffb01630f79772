import type { TraceRun } from './run';

// A word right behind the full stop that ends a paragraph: "…高性能网络。github", "…接近程度)bash".
const LATIN = /[。！？；](?:[”』」)）])?([A-Za-z][A-Za-z0-9.+#]{1,18})$/;
const HAN = /[。！？](?:[”』」)）])?([㐀-鿿]{2,4})$/;

/** The tag word that a scraper glued to the end of a paragraph, or null. Telling only where several paragraphs have one. */
export function findGluedTag(paragraph: string): TraceRun | null {
  const tail = paragraph.slice(-32);
  const match = LATIN.exec(tail) ?? HAN.exec(tail);
  if (match === null) return null;
  return { start: paragraph.length - match[1]!.length, end: paragraph.length };
}
