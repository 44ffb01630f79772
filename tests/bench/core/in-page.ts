/** Runs inside a page: the core's stages one after another, each timed, beside one pass over the text. */
import { Readability } from '@mozilla/readability';
import * as core from '../../../lib/page/index';
import { readOutline } from '../../../lib/page/outline';
import { readPage } from '../../../lib/page/recognize/read-page';
import { judge } from '../../../lib/page/recognize/verdict';
import { drain } from '../../../lib/page/work';

/** Milliseconds of the median of several runs in one page. */
export type StageTimes = Record<(typeof STAGES)[number], number>;

export const STAGES = [
  'walk',
  'reading',
  'signals',
  'recognize',
  'outline',
  'analyze',
  'clean',
  'restore',
  'listing',
  'article',
  'readability',
] as const;

export interface CoreTimes {
  ms: StageTimes;
  kind: string;
  removals: number;
  articles: number;
  elements: number;
}

/** `whole`: the heavy stages too (cleaning, extraction, Readability), else recognition alone. */
export function timeStages(runs: number, whole: boolean): CoreTimes {
  const rows: StageTimes[] = [];
  let report = core.analyzePage(document);
  for (let run = 0; run < runs; run += 1) {
    const ms = Object.fromEntries(STAGES.map((stage) => [stage, 0])) as StageTimes;
    const time = <T>(stage: (typeof STAGES)[number], work: () => T): T => {
      const start = performance.now();
      const value = work();
      ms[stage] = performance.now() - start;
      return value;
    };
    time('walk', walkText);
    const page = time('reading', () => drain(readPage(document, document.URL)));
    time('signals', () => drain(judge(page)));
    time('recognize', () => core.recognizePage(document));
    time('outline', () => drain(readOutline(document, document.URL)));
    if (whole) {
      report = time('analyze', () => core.analyzePage(document));
      const cleaned = time('clean', () => core.cleanPage(document, report));
      time('restore', () => cleaned.restore());
      time('listing', () => core.extractListing(document));
      time('article', () => core.extractArticle(document));
      time('readability', () => new Readability(document.cloneNode(true) as Document).parse());
    }
    rows.push(ms);
  }
  const median = (stage: (typeof STAGES)[number]) =>
    rows.map((row) => row[stage]).toSorted((a, b) => a - b)[Math.floor(rows.length / 2)] ?? 0;
  return {
    ms: Object.fromEntries(STAGES.map((stage) => [stage, median(stage)])) as StageTimes,
    kind: report.kind,
    removals: report.removals.length,
    articles: report.articles.length,
    elements: document.querySelectorAll('*').length,
  };
}

/** What reading a page costs at least. */
function walkText(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  while (walker.nextNode()) length += (walker.currentNode as Text).data.length;
  return length;
}
