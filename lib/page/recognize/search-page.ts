import { findSearchEcho } from '../traces/search-echo';
import { echoOf } from './echo-lines';
import type { PageReading } from './read-page';

const memo = new WeakMap<PageReading, string>();

/**
 * What a page that calls itself page N of a search was searched for, with what it calls itself; '' on any other page, and where it lures as no search page
 * made for people does. Sites search themselves: their excerpts show whatever their articles speak of, source code and spam trades among it.
 */
export function searchedFor(page: PageReading): string {
  const known = memo.get(page);
  if (known !== undefined) return known;
  const echo = echoOf(page);
  const searched = echo === null || findSearchEcho(echo)!.lure ? '' : echo.toLowerCase();
  memo.set(page, searched);
  return searched;
}
