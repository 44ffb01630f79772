/** How much a text says, in letters of an alphabet: an ideograph, a kana or a syllable of hangul says as much as two. */
export function widthOf(text: string): number {
  return text.replace(/[\u3040-\u9fff\uac00-\ud7a3]/g, 'xx').length;
}
