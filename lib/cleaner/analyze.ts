import { analyzeRecognized } from '../page/analyze';
import { applyPlan, planOf } from '../page/clean/clean-page';
import type { CleanedPage, PageOptions, PageReport, Recognition } from '../page/contract';
import type { ArticleReader } from '../page/extract/article';
import { drain } from '../page/work';
import { pageWorld } from '../page-world';

/** Recognizes with what the judge left in the page. */
export function recognize(document: Document, options: PageOptions): Recognition {
  const { winnowJudge: judge } = pageWorld;
  if (judge === undefined) throw new Error('The judge has not been in this page.');
  return judge.recognizePage(document, options);
}

/** The verdict that brought the cleaner here, where it stands; recognized anew where the user's word changes it. */
export function firstRecognition(document: Document, options: PageOptions): Recognition {
  const known = pageWorld.winnowJudge?.recognition;
  const stands = known !== undefined && known.kind !== 'ordinary' && options.rules?.verdict !== 'ordinary';
  return stands ? known : recognize(document, options);
}

/** What `analyzePage` does, from the parts that lie in the page; the whole at once, since the spam shows meanwhile. */
export function analyze(
  document: Document,
  options: PageOptions,
  recognition = recognize(document, options),
): PageReport {
  try {
    return drain(analyzeRecognized(document, recognition, options, readerInPage));
  } catch (error) {
    console.debug('Winnow could not read the page', error);
    // The verdict stands, and nothing is touched on a page that could not be taken apart.
    return { ...recognition, removals: [], articles: [] };
  }
}

export function clean(document: Document, report: PageReport): CleanedPage {
  return applyPlan(document, report.kind === 'ordinary' ? null : planOf(document, report));
}

const readerInPage: ArticleReader = {
  findMain: (...asked) => reader().findMain(...asked),
  describeArticle: (...asked) => reader().describeArticle(...asked),
};

function reader(): ArticleReader {
  if (pageWorld.winnowReader === undefined) throw new Error('The reader is not in this page.');
  return pageWorld.winnowReader;
}
