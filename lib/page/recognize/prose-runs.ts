import type { TraceRun } from '../traces/run';
import { nodeAt, tagAround, type PageReading } from './read-page';

/** Places where source code and markup are meant to be read. */
const CODE_TAGS = ['pre', 'code', 'kbd', 'samp', 'tt', 'xmp', 'textarea', 'button', 'option'];
const MAX_SUSPECTS = 400;
const MAX_SLICE = 6000;

/**
 * What a trace finds in the page's text outside code blocks. `suspect` is a cheap expression over the whole text;
 * only text nodes that it hits are looked into, at most 400 of them.
 */
export function proseRuns<Run extends TraceRun>(
  page: PageReading,
  suspect: RegExp,
  find: (text: string) => readonly Run[],
): { text: string; run: Run }[] {
  const found: { text: string; run: Run }[] = [];
  const search = new RegExp(
    suspect.source,
    suspect.flags.includes('g') ? suspect.flags : `${suspect.flags}g`,
  );
  for (let looked = 0; looked < MAX_SUSPECTS; looked++) {
    const hit = search.exec(page.text);
    if (hit === null) break;
    const node = nodeAt(page.starts, hit.index + hit[0].length - hit[0].trimStart().length);
    const start = page.starts[node]!;
    const end = (page.starts[node + 1] ?? page.text.length) - 1;
    search.lastIndex = end;
    if (tagAround(page, start, CODE_TAGS) !== '') continue;
    const text = page.text.slice(start, Math.min(end, start + MAX_SLICE));
    for (const run of find(text)) found.push({ text: text.slice(run.start, run.end), run });
  }
  return found;
}
