import { measureKind } from '../../lib/page/recognize/page-kind';
import { readPage } from '../../lib/page/recognize/read-page';
import { signals } from '../../lib/page/recognize/signals';
import { drain } from '../../lib/page/work';

/** What one page shows, for the fit: the strength of every signal, and what tells listings from articles. */
export function measurePage(): { strengths: Record<string, number>; kind: Record<string, number> } {
  const page = drain(readPage(document, document.URL));
  const strengths: Record<string, number> = {};
  for (const { name, measure } of signals) {
    const strength = measure(page)?.strength ?? 0;
    if (strength > 0) strengths[name] = strength;
  }
  return { strengths, kind: measureKind(page) };
}
