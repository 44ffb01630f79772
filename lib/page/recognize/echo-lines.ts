import { findSearchEcho } from '../traces/search-echo';
import type { PageReading } from './read-page';

const TOP_NODES = 60;

const memo = new WeakMap<PageReading, string | null>();

/** The search echo in the page's title, headings or first lines, or null. Read once a page. */
export function echoOf(page: PageReading): string | null {
  let echo = memo.get(page);
  if (echo === undefined) memo.set(page, (echo = readEcho(page)));
  return echo;
}

function readEcho(page: PageReading): string | null {
  const places = [...page.headings.map(({ text }) => text), page.head.title];
  for (let i = 0; i < Math.min(TOP_NODES, page.starts.length); i++) {
    const start = page.starts[i]!;
    const end = (page.starts[i + 1] ?? page.text.length) - 1;
    if (end - start < 14 || end - start > 200) continue;
    const text = page.text.slice(start, end);
    if (!isQuoting(text)) places.push(text);
  }
  let best: string | null = null;
  for (const text of places) {
    const echo = text.length <= 200 ? findSearchEcho(text) : null;
    if (echo?.lure === true) return text;
    if (echo !== null) best ??= text;
  }
  return best;
}

/** A sentence may quote such a heading: then it says more than that, or has marks around it. */
function isQuoting(text: string): boolean {
  const echo = findSearchEcho(text);
  return echo !== null && ((echo.end - echo.start) * 2 < text.length || /["“”«»「]/.test(text.slice(0, 60)));
}
