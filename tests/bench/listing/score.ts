import type { ArticleSummary } from '../../../lib/page/contract';
import type { Case, TrueArticle } from '../corpus';
import { f1, sameUrl, textF1, type Counts } from '../quality/measures';
import { plain } from '../quality/visible-text';

/** One page under one system: counts that add up over pages, and what fell short in words. */
export interface ListingScore {
  id: string;
  corpus: string;
  layout: string;
  exact: Counts;
  lenient: Counts;
  /** Sum over all true articles; unmatched ones count 0. */
  summary: number;
  address: number;
  ms: number;
  failures: string[];
}

/** Scores what was found on a page against its truth, as the corpus format defines it. */
export function scoreListing(truth: Case, found: readonly ArticleSummary[], ms: number): ListingScore {
  const wanted = truth.articles ?? [];
  const pairs = pair(wanted, found, plain);
  const lenient = pair(wanted, found, lenientKey).filter(([, match]) => match !== null).length;
  const failures: string[] = [];
  let summary = 0;
  let address = 0;
  for (const [article, match] of pairs) {
    if (match === null) {
      failures.push(`missing: ${article.title}`);
      continue;
    }
    const similarity = textF1(article.summary, match.summary);
    summary += similarity;
    if (similarity < 0.98)
      failures.push(
        `summary ${similarity.toFixed(2)}: ${article.title}\n      is: ${match.summary.slice(0, 300)}\n      should be: ${article.summary.slice(0, 300)}`,
      );
    if (sameUrl(article.url, match.url)) address += 1;
    else failures.push(`address: ${article.title}: ${match.url} should be ${article.url}`);
  }
  const matched = new Set(pairs.map(([, match]) => match));
  for (const extra of found) if (!matched.has(extra)) failures.push(`too much: ${extra.title}`);
  const exact = {
    right: pairs.filter(([, match]) => match !== null).length,
    found: found.length,
    wanted: wanted.length,
  };
  return {
    id: truth.id,
    corpus: truth.corpus,
    layout: truth.layout,
    exact,
    lenient: { ...exact, right: lenient },
    summary,
    address,
    ms,
    failures,
  };
}

/** Each true article with the found one of the same title; of several the one whose address is right too. */
function pair(
  wanted: readonly TrueArticle[],
  found: readonly ArticleSummary[],
  keyOf: (title: string) => string,
): [TrueArticle, ArticleSummary | null][] {
  const left = new Set(found);
  return wanted.map((article) => {
    const alike = [...left].filter(({ title }) => keyOf(title) === keyOf(article.title));
    const match = alike.find(({ url }) => sameUrl(article.url, url)) ?? alike[0] ?? null;
    if (match !== null) left.delete(match);
    return [article, match];
  });
}

/** Letters and digits alone, in lower case: 'Sticky – A title…' is not told from 'sticky a title'. */
function lenientKey(title: string): string {
  return plain(title)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

export interface ListingTotals {
  pages: number;
  articles: number;
  precision: number;
  recall: number;
  titleF1: number;
  lenientF1: number;
  summary: number;
  address: number;
  msP50: number;
  msP95: number;
}

/** Counts of all pages together (micro average). */
export function totalsOfListings(scores: readonly ListingScore[]): ListingTotals {
  const add = (pick: (score: ListingScore) => Counts): Counts => ({
    right: sum(scores.map((score) => pick(score).right)),
    found: sum(scores.map((score) => pick(score).found)),
    wanted: sum(scores.map((score) => pick(score).wanted)),
  });
  const exact = add((score) => score.exact);
  const { precision, recall, f1: titleF1 } = f1(exact);
  const times = scores.map(({ ms }) => ms).toSorted((a, b) => a - b);
  return {
    pages: scores.length,
    articles: exact.wanted,
    precision,
    recall,
    titleF1,
    lenientF1: f1(add((score) => score.lenient)).f1,
    summary: sum(scores.map((score) => score.summary)) / Math.max(1, exact.wanted),
    address: sum(scores.map((score) => score.address)) / Math.max(1, exact.wanted),
    msP50: times[Math.floor(times.length * 0.5)] ?? 0,
    msP95: times[Math.floor(times.length * 0.95)] ?? 0,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
