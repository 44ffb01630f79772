import { findSearchEcho } from '../traces/search-echo';
import { echoOf } from './echo-lines';
import type { PageReading } from './read-page';

/**
 * The heading by which a site's own search calls itself page N, in lower case; '' on any other page, and where it lures as none made for
 * people does. The excerpts below it show whatever the site's articles speak of, source code and spam trades among it.
 */
export function searchHeading(page: PageReading): string {
  const echo = echoOf(page);
  return echo === null || findSearchEcho(echo)!.lure ? '' : echo.toLowerCase();
}
