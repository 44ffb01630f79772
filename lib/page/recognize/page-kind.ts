import type { PageKind } from '../contract';
import { echoOf } from './echo-lines';
import fitted from './kind-weights.json';
import { readLayout } from './page-layout';
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
  const path = page.url.replace(/^https?:\/\/[^/]+/i, '');
  const pieces = Math.max(1, layout.pieces);
  const articles = page.document.getElementsByTagName('article').length;
  return {
    titled: layout.titled / pieces,
    linkTitled: layout.linkTitled / pieces,
    chain: Math.log10(1 + layout.longestChain),
    lead: Math.log10(1 + layout.lead),
    leadShare: layout.lead / Math.max(1, layout.prose),
    run: layout.longestRun / Math.max(1, layout.prose),
    long: Math.log10(1 + layout.longestRun),
    mean: Math.log10(1 + layout.prose / pieces),
    cut: layout.cut / pieces,
    links: Math.log10(1 + layout.titleLinks),
    linkRatio: Math.min(1, layout.titleLinks / pieces / 3),
    pieces: Math.log10(1 + layout.pieces),
    dates: Math.min(1, layout.dates / 10),
    headings: Math.min(1, layout.headings / 10),
    proseShare: layout.prose / Math.max(1, layout.characters),
    titleIsHeading: Number(titleIsHeading(page)),
    listAddress: Number(LIST_ADDRESS.test(path)),
    homeAddress: Number(isHome(path)),
    articleAddress: Number(ARTICLE_ADDRESS.test(path)),
    saysArticle: Number(/^article$/i.test(page.head.ogType)),
    manyArticles: Math.min(1, Math.max(0, articles - 1) / 4),
    oneArticle: Number(articles === 1),
    echo: Number(echoOf(page) !== null),
  };
}

function titleIsHeading({ head, headings }: PageReading): boolean {
  const title = head.title.toLowerCase();
  return headings
    .filter(({ level }, i) => level === 1 || i < 3)
    .some(({ text }) => text.length >= 8 && title.includes(text.toLowerCase().slice(0, 60)));
}

function isHome(path: string): boolean {
  const bare = path.replace(/[?#].*/, '');
  return bare.split('/').length <= 3 && (/^\/?(?:index\.\w+)?$/.test(bare) || bare.endsWith('/'));
}
