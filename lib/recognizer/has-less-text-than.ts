const SHOW_TEXT = 4;
const UNREAD = new Set(['script', 'style', 'noscript', 'template']);

/** Whether the page holds fewer characters of text than this, scripts and styles apart. Stops counting where it has enough. */
export function hasLessTextThan(document: Document, characters: number): boolean {
  const root = document.documentElement as Element | null;
  if (root === null) return true;
  const walker = document.createTreeWalker(root, SHOW_TEXT);
  let counted = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (UNREAD.has(node.parentElement?.localName ?? '')) continue;
    counted += (node as Text).data.trim().length;
    if (counted >= characters) return false;
  }
  return true;
}
