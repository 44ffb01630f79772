import type { PageReading } from './read-page';

const memo = new WeakMap<PageReading, boolean>();

/** Whether the page shows code on purpose: source in its text may then be meant to be read. */
export function teachesCode(page: PageReading): boolean {
  const known = memo.get(page);
  if (known !== undefined) return known;
  const teaches = page.document.querySelectorAll('pre,code').length >= 2;
  memo.set(page, teaches);
  return teaches;
}
