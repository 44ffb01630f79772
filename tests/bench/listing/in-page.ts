/** Runs inside a page: what the listing miner finds there, and what the simplest rule would. */
import { analyzeRecognized } from '../../../lib/page/analyze';
import type { ArticleSummary } from '../../../lib/page/contract';
import { describeArticle, findMain } from '../../../lib/page/extract/article';
import { extractListing } from '../../../lib/page/extract/listing';
import { drain } from '../../../lib/page/work';

export interface ListingObservation {
  /** What Winnow would save: on a spam listing less ads and injected text, on an honest page what `extractListing` gives. */
  winnow: ArticleSummary[];
  /** The floor: every heading is a title, the text up to the next one its summary. */
  headings: ArticleSummary[];
  ms: number;
}

/** Recognition is measured elsewhere: a spam listing is taken for recognized. */
export function observeListing(url: string, isSpam: boolean): ListingObservation {
  const start = performance.now();
  const winnow = isSpam ? savedArticles(url) : extractListing(document, { url });
  const ms = performance.now() - start;
  return { winnow, headings: everyHeading(url), ms };
}

function savedArticles(url: string): ArticleSummary[] {
  const recognition = { kind: 'listing', score: 1, signals: [] } as const;
  const reader = { describeArticle, findMain };
  return drain(analyzeRecognized(document, { ...recognition, signals: [] }, { url }, reader)).articles;
}

function everyHeading(url: string): ArticleSummary[] {
  const headings = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6,dt')];
  return headings.flatMap((heading, index) => {
    const title = plain(heading.textContent);
    if (title === '') return [];
    const href = (heading.querySelector('a[href]') ?? heading.closest('a[href]'))?.getAttribute('href') ?? '';
    const address = URL.canParse(href, url) && href !== '' ? new URL(href, url).href : null;
    const summary = textBetween(heading, headings[index + 1] ?? null);
    return [{ role: 'record', title, summary, url: address }];
  });
}

function textBetween(from: Element, to: Element | null): string {
  const range = document.createRange();
  range.setStartAfter(from);
  if (to === null) range.setEndAfter(document.body.lastChild ?? document.body);
  else range.setEndBefore(to);
  return plain(range.toString()).slice(0, 20_000);
}

function plain(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
