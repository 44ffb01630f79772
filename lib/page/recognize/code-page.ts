import type { PageReading } from './read-page';
import { searchHeading } from './search-heading';

const memo = new WeakMap<PageReading, number>();

/**
 * How much source in the page's text says, 0 to 1: half where the page shows code anyway, little in a search's excerpts, which are
 * made of pages on code and have lost their tags.
 */
export function tellingSource(page: PageReading): number {
  const known = memo.get(page);
  if (known !== undefined) return known;
  const teaches = page.document.querySelectorAll('pre,code').length >= 2;
  const telling = searchHeading(page) !== '' ? IN_EXCERPTS : teaches ? BESIDE_CODE : 1;
  memo.set(page, telling);
  return telling;
}

export const BESIDE_CODE = 0.4;
const IN_EXCERPTS = 0.25;
