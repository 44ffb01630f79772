import { planOfPage, planRemovals } from './clean/plan';
import { rememberPlan } from './clean/clean-page';
import { readPageText } from './clean/reading/page-text';
import type { PageOptions, PageReport, Recognition } from './contract';
import type { ArticleReader } from './extract/article';
import { extractRecords, extractRelated } from './extract/listing';
import { readLines } from './extract/listing/lines';
import { collapse, readOutline } from './outline';
import { articlesOfReport } from './report-articles';

/**
 * The second half of the analysis: what a recognized page would lose and what it offers to save. Yields between slices of work.
 * `reader` is asked on article pages only.
 */
export function* analyzeRecognized(
  document: Document,
  recognition: Recognition,
  options: PageOptions,
  reader: ArticleReader,
): Generator<void, PageReport> {
  if (recognition.kind === 'ordinary') return { ...recognition, removals: [], articles: [] };
  const url = options.url ?? document.URL;
  const outline = yield* readOutline(document, url);
  const lines = readLines(outline);
  const isListing = recognition.kind === 'listing';
  const main = isListing ? null : reader.findMain(document, options);
  yield;
  const records = isListing
    ? extractRecords(document, { url, outline, lines })
    : extractRelated(document, main, { url, outline, lines });
  yield;
  const page = readPageText(
    {
      document,
      url,
      kind: recognition.kind,
      title: collapse(document.title ?? ''),
      records,
      main,
      rules: options.rules ?? {},
    },
    lines,
  );
  const planned = yield* planRemovals(page);
  const report: PageReport = {
    ...recognition,
    removals: planned.map(({ removal }) => removal),
    ...articlesOfReport(page, planned, reader),
  };
  rememberPlan(report, planOfPage(page, planned));
  return report;
}
