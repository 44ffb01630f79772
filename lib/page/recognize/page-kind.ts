import type { PageKind } from '../contract';
import { echoOf } from './echo-lines';
import fitted from './kind-weights.json';
import { readLayout } from './page-layout';
import { readProseBoxes } from './prose-boxes';
import type { PageReading } from './read-page';

/** What tells a listing of records from one article, each 0 to about 3. Weights are fitted, in kind-weights.json. */
export type KindMeasures = Record<keyof typeof fitted.weights, number>;

const LIST_ADDRESS =
  /(?:^|\/)(?:page|tags?|categor(?:y|ies)|archives?|search|list|topics?|label|section|rubrik|author)(?:\/|$|[-_.]?\d*\.)|[?&](?:s|q|page|paged|cat|tag|query)=/i;
const ARTICLE_ADDRESS = /\d{5}|\.s?html?$|\/\d{4}\/\d{2}\/|[\w%]-[\w%]+-[\w%]/;

/** Whether a spam page is a listing of titles with summaries, or one article. For spam pages only: it reads the text once more. */
export function pageKind(page: PageReading): Exclude<PageKind, 'ordinary'> {
  const measures = measureKind(page);
  let odds = fitted.bias;
  for (const [name, weight] of Object.entries(fitted.weights))
    odds += weight * measures[name as keyof KindMeasures];
  return odds > 0 ? 'listing' : 'article';
}

/** The measures of one page; `npm run calibrate` fits their weights. */
export function measureKind(page: PageReading): KindMeasures {
  const layout = readLayout(page);
  const { boxes, prose, fullest, following } = readProseBoxes(page);
  const path = page.url.replace(/^https?:\/\/[^/]+/i, '');
  const articles = page.document.getElementsByTagName('article').length;
  return {
    chain: Math.log10(1 + layout.longestChain),
    run: Math.log10(1 + layout.longestRun),
    runShare: layout.longestRun / Math.max(1, layout.prose),
    linkRatio: Math.min(1, layout.titleLinks / Math.max(1, layout.pieces) / 3),
    boxes: Math.log10(1 + boxes),
    fullestShare: fullest / Math.max(1, prose),
    following: Math.log10(1 + following),
    listAddress: Number(LIST_ADDRESS.test(path)),
    articleAddress: Number(ARTICLE_ADDRESS.test(path)),
    saysArticle: Number(/^article$/i.test(page.head.ogType)),
    manyArticles: Math.min(1, Math.max(0, articles - 1) / 4),
    oneArticle: Number(articles === 1),
    echo: Number(echoOf(page) !== null),
  };
}
