const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60]+/g;
const MEASURED = 2_000;

/** How much a text says, in Latin letters: a Chinese, Japanese or Korean character counts for two. Of the first 2,000 characters. */
export function widthOf(text: string): number {
  const head = text.length > MEASURED ? text.slice(0, MEASURED) : text;
  return 2 * head.length - head.replace(WIDE, '').length;
}
