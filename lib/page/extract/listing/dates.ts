/** Placeholder of the date reader. */
export function isDateLine(text: string): boolean {
  if (text.length >= 60) return false;
  if (!/\d{1,4}[./\-年]\s?\d{1,2}|\b(?:19|20)\d\d\b|\bago\b|\d:\d\d/.test(text)) return false;
  return text.replace(/[^\p{L}]/gu, '').length < 30;
}
