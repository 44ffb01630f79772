/** More than a row can ever show; the rest is one click away, whole. */
const ROW_CHARACTERS = 400;
/** Overrides, isolates and marks of direction (each text has its own <bdi>), and zero-width characters; the joiner of emoji stays. */
const INVISIBLE = /[\u00AD\u061C\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFC]+/g;
/** Honest scripts stack up to about four marks on a letter. */
const MARK_FLOOD = /(\p{M}{4})\p{M}+/gu;

/** A page's text made fit for one row of a list: no control of direction, no flood of marks, no more than a row can show. */
export function plainRow(text: string): string {
  const start = text.slice(0, ROW_CHARACTERS * 4);
  const plain = start
    .replace(INVISIBLE, '')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(MARK_FLOOD, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  return [...plain].length > ROW_CHARACTERS ? `${[...plain].slice(0, ROW_CHARACTERS).join('')}…` : plain;
}
