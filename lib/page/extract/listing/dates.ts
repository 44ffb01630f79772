/** Placeholder of the date reader. */
export function isDateLine(text: string): boolean {
  return (
    text.length < 60 &&
    /\d{1,4}[./\-年]\s?\d{1,2}|\b\d{1,2},? (?:19|20)\d\d|\b(?:19|20)\d\d\b|\bago\b|\d:\d\d/.test(text) &&
    text.replace(/[^\p{L}]/gu, '').length < 30
  );
}
