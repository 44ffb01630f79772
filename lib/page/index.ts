import { analyzeRecognized } from './analyze';
import { applyPlan, planOf } from './clean/clean-page';
import type { CleanedPage, PageOptions, PageReport } from './contract';
import { describeArticle, findMain } from './extract/article';
import { recognizePage } from './recognize';
import { drain } from './work';

export * from './contract';
export { extractArticle } from './extract/article';
export { extractListing } from './extract/listing';
export { recognizePage } from './recognize';

/** Recognition, what would be hidden, and what would be saved. Changes nothing. Same verdict as `recognizePage`. */
export function analyzePage(document: Document, options: PageOptions = {}): PageReport {
  const recognition = recognizePage(document, options);
  try {
    return drain(analyzeRecognized(document, recognition, options, { findMain, describeArticle }));
  } catch (error) {
    console.debug('Winnow could not read the page', error);
    // The verdict stands, and nothing is touched on a page that could not be taken apart.
    return { ...recognition, removals: [], articles: [] };
  }
}

/** Hides what `report.removals` names. Reversible. Does nothing to an ordinary page; twice on one document gives the same object. */
export function cleanPage(document: Document, report: PageReport): CleanedPage {
  if (report.kind === 'ordinary') return applyPlan(document, null);
  const known = planOf(document, report);
  return applyPlan(document, known ?? planOf(document, analyzePage(document)));
}
